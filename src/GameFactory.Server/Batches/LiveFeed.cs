using System.Runtime.CompilerServices;
using GameFactory.Server.Logs;
using GameFactory.Server.Protocol;
using Microsoft.Extensions.Hosting;

namespace GameFactory.Server.Batches;

/// <summary>
/// Streams made of repeated reads: any silo can serve any stream, and a stream survives the restart of every other silo. They end when this server
/// stops, which would otherwise wait for those who watch.
/// </summary>
internal sealed class LiveFeed(BatchQueries batches, LogQueries logs, TimeProvider time, IHostApplicationLifetime host)
{
    private static readonly TimeSpan s_pace = TimeSpan.FromMilliseconds(500);

    // Lines become visible in commit order, not in the order of their times: a stretch is read again and known lines are left out.
    private static readonly TimeSpan s_overlap = TimeSpan.FromSeconds(10);

    /// <summary>A stream that ended now may have been cut off.</summary>
    public bool IsStopping => host.ApplicationStopping.IsCancellationRequested;

    /// <summary>The batch as it is, then again whenever it changed, until it ends or its row is gone.</summary>
    public async IAsyncEnumerable<BatchReading> WatchAsync(Guid id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var meter = new RateMeter();
        BatchReading? last = null;
        using var timer = new PeriodicTimer(s_pace, time);
        do
        {
            if (await batches.FindAsync(id, cancellationToken) is not { } batch)
            {
                if (last is null)
                {
                    throw RequestException.NotFound($"There is no batch {id}.");
                }

                yield break;
            }

            var reading = new BatchReading(batch, batch.IsTerminal ? batch.AverageRate : meter.Observe(batch.ReadAt, batch.StepsDone) ?? batch.AverageRate);
            if (last is null || reading with { Batch = batch with { ReadAt = last.Batch.ReadAt } } != last)
            {
                last = reading;
                yield return reading;
            }

            if (batch is { IsTerminal: true, Deletion: null })
            {
                yield break;
            }
        }
        while (await NextAsync(timer, cancellationToken));
    }

    /// <summary>The newest lines, then each new one, until cancelled.</summary>
    public async IAsyncEnumerable<LogView> FollowAsync(LogFilter filter, int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var known = new Dictionary<Guid, DateTimeOffset>();
        var newest = DateTimeOffset.MinValue;
        foreach (var line in await logs.PageAsync(filter, before: null, limit, cancellationToken))
        {
            known[line.Id] = line.At;
            newest = line.At;
            yield return line;
        }

        using var timer = new PeriodicTimer(s_pace, time);
        while (await NextAsync(timer, cancellationToken))
        {
            var since = newest > DateTimeOffset.MinValue + s_overlap ? newest - s_overlap : DateTimeOffset.UnixEpoch;
            foreach (var line in await logs.SinceAsync(filter, since, 10_000, cancellationToken))
            {
                if (known.TryAdd(line.Id, line.At))
                {
                    newest = line.At > newest ? line.At : newest;
                    yield return line;
                }
            }

            Forget(known, newest - s_overlap);
        }
    }

    private async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, host.ApplicationStopping);
        try
        {
            return await timer.WaitForNextTickAsync(ended.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static void Forget(Dictionary<Guid, DateTimeOffset> known, DateTimeOffset before)
    {
        foreach (var (id, _) in known.Where(entry => entry.Value < before).ToList())
        {
            known.Remove(id);
        }
    }
}
