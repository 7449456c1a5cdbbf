using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace GameFactory.Insights.Ingestion;

/// <summary>A token bucket per game: a key that was taken out of an app cannot crowd out the others.</summary>
internal sealed class GameRateLimiter(IOptions<IngestionOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<Guid, Bucket> _buckets = new();

    /// <summary>
    /// Takes <paramref name="count"/> events; null when they are granted, else how long to wait. A grant may overdraw a full bucket, never
    /// an empty one.
    /// </summary>
    public TimeSpan? Take(Guid game, int count)
    {
        var bucket = _buckets.GetOrAdd(game, _ => new Bucket { Tokens = options.Value.GameBurst, At = time.GetTimestamp() });
        lock (bucket)
        {
            var now = time.GetTimestamp();
            bucket.Tokens = Math.Min(
                options.Value.GameBurst,
                bucket.Tokens + (time.GetElapsedTime(bucket.At, now).TotalSeconds * options.Value.GameRate)
            );
            bucket.At = now;
            var needed = Math.Min(count, options.Value.GameBurst);
            if (bucket.Tokens < needed)
            {
                return TimeSpan.FromSeconds((needed - bucket.Tokens) / options.Value.GameRate);
            }

            bucket.Tokens -= count;
            return null;
        }
    }

    private sealed class Bucket
    {
        public double Tokens { get; set; }

        public long At { get; set; }
    }
}
