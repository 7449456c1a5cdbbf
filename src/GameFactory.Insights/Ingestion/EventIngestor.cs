using System.Text.Json;
using GameFactory.Insights.Ingestion.Keys;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GameFactory.Insights.Ingestion;

/// <summary>
/// Takes in events, the same for every protocol: key, limits, checks item by item, the game's allowance, the queue. Nothing is acknowledged
/// before it is committed; a request whose answer was lost may be sent again and is stored once.
/// </summary>
public sealed class EventIngestor
{
    private const string Bearer = "Bearer ";
    private const int LongestHeader = 200;
    private static readonly TimeSpan s_busy = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_away = TimeSpan.FromSeconds(5);

    private readonly EventQueue _queue;
    private readonly WriteKeyCache _keys;
    private readonly GameRateLimiter _allowance;
    private readonly EventPartitions _partitions;
    private readonly IngestionOptions _options;
    private readonly TimeProvider _time;

    internal EventIngestor(
        EventQueue queue,
        WriteKeyCache keys,
        GameRateLimiter allowance,
        EventPartitions partitions,
        IOptions<IngestionOptions> options,
        TimeProvider time
    ) => (_queue, _keys, _allowance, _partitions, _options, _time) = (queue, keys, allowance, partitions, options.Value, time);

    /// <summary>The server's clock, UTC, by which clients set theirs.</summary>
    public DateTime Now => _time.GetUtcNow().UtcDateTime;

    /// <summary>The key behind <c>Bearer …</c>, or why it opens nothing.</summary>
    /// <param name="authorization">The value of the header or metadata <c>authorization</c>; null when there is none.</param>
    /// <param name="cancellationToken">The caller hung up.</param>
    public async ValueTask<(WriteKey? Key, IngestFault? Fault)> AuthorizeAsync(string? authorization, CancellationToken cancellationToken)
    {
        try
        {
            return
                authorization?.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) is true
                && authorization.Length <= LongestHeader
                && await _keys.FindAsync(authorization[Bearer.Length..].Trim(), cancellationToken) is { } key
                ? (key, null)
                : (null, new IngestFault(401, "A valid write key is needed: Authorization: Bearer <key>."));
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return (null, Away());
        }
    }

    /// <summary>Stores the good events of a request and says which are not; answers after the commit.</summary>
    public async Task<(IngestResult? Answer, IngestFault? Fault)> TakeAsync(
        WriteKey key,
        IngestRequest request,
        CancellationToken cancellationToken
    )
    {
        var (body, fault) = await EventBody.ReadAsync(request, _options, cancellationToken);
        if (fault is not null)
        {
            return (null, fault);
        }

        var (good, rejected) = (new List<PlayerEvent>(), new List<EventRejection>());
        fault = Read(body, request.IsLines, key.Purpose == WriteKeyPurpose.Backfill, good, rejected);
        return fault is null ? await StoreAsync(key, good, rejected) : (null, fault);
    }

    private IngestFault? Read(
        ReadOnlyMemory<byte> body,
        bool isLines,
        bool isBackfill,
        List<PlayerEvent> good,
        List<EventRejection> rejected
    )
    {
        var reader = new EventReader(_options, Now, isBackfill, _partitions.Floor.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        return isLines
            ? EventBody.ReadLines(body, _options, Take, index => rejected.Add(EventReader.Unreadable(index)))
            : EventBody.ReadArray(body, _options, Take);

        void Take(int index, JsonElement item)
        {
            var (read, rejection) = reader.Read(index, item);
            if (read is not null)
            {
                good.Add(read);
            }
            else
            {
                rejected.Add(rejection!);
            }
        }
    }

    // Not cancelled with the request: what is queued is written whether the client still listens or not.
    private async Task<(IngestResult? Answer, IngestFault? Fault)> StoreAsync(
        WriteKey key,
        List<PlayerEvent> good,
        List<EventRejection> rejected
    )
    {
        var batch = new EventBatch(key.Game, good);
        if (good.Count > 0)
        {
            // Backfill is the factory's own and bounded by the queue.
            if (key.Purpose == WriteKeyPurpose.App && _allowance.Take(key.Game, good.Count) is { } wait)
            {
                return (null, new IngestFault(429, "The game sends too many events; send these again later.", wait));
            }

            if (!_queue.TryAdd(batch))
            {
                return (null, new IngestFault(503, "Too many events wait to be written; send these again later.", s_busy));
            }

            if (await batch.Written is null)
            {
                return (null, Away());
            }
        }

        var all = rejected.Concat(batch.Refused).OrderBy(r => r.Index).ToList();
        return (new IngestResult(batch.Stored, good.Count - batch.Stored - batch.Refused.Count, all, Now), null);
    }

    private static IngestFault Away() => new(503, "The database is away; send the same events again.", s_away);
}
