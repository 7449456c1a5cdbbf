using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GameFactory.Insights.Ingestion;

/// <summary><c>POST /v1/events</c>.</summary>
internal sealed class EventsEndpoint(EventQueue queue, KeyRing keys, GameAllowance allowance, IOptions<IngestionOptions> options, TimeProvider time)
{
    private const string Bearer = "Bearer ";
    private static readonly TimeSpan s_busy = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_away = TimeSpan.FromSeconds(5);
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Answers a request; nothing is acknowledged before it is committed.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var (answer, fault) = await AnswerAsync(context.Request, context.RequestAborted);
        if (fault is null)
        {
            await context.Response.WriteAsJsonAsync(answer, s_json, context.RequestAborted);
            return;
        }

        context.Response.StatusCode = fault.Status;
        if (fault.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (fault.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        await context.Response.WriteAsJsonAsync(
            new { title = fault.Message, status = fault.Status, server_time = time.GetUtcNow().UtcDateTime }, s_json, "application/problem+json", context.RequestAborted);
    }

    private async Task<(IngestAnswer? Answer, BodyFault? Fault)> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        WriteKey? key;
        try
        {
            key = await FindKeyAsync(request, cancellationToken);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return (null, new BodyFault(503, "The database is away; send the same events again.", s_away));
        }

        if (key is null)
        {
            return (null, new BodyFault(401, "A valid write key is needed: Authorization: Bearer <key>."));
        }

        var type = request.ContentType?.Split(';')[0].Trim();
        if (type is not ("application/json" or "application/x-ndjson" or "application/jsonl"))
        {
            return (null, new BodyFault(415, "Send application/json with an array of events, or application/x-ndjson with one event a line."));
        }

        var (body, fault) = await EventBody.ReadAsync(request, options.Value, cancellationToken);
        if (fault is not null)
        {
            return (null, fault);
        }

        var (good, rejected) = (new List<PlayerEvent>(), new List<EventRejection>());
        fault = Read(body, type == "application/json", key.Purpose == WriteKeyPurpose.Backfill, good, rejected);
        return fault is null ? await StoreAsync(key, good, rejected) : (null, fault);
    }

    private ValueTask<WriteKey?> FindKeyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && header.Length is > 7 and <= 200
            ? keys.FindAsync(header[Bearer.Length..].Trim(), cancellationToken)
            : ValueTask.FromResult<WriteKey?>(null);
    }

    private BodyFault? Read(ReadOnlyMemory<byte> body, bool isArray, bool isBackfill, List<PlayerEvent> good, List<EventRejection> rejected)
    {
        var reader = new EventReader(options.Value, time.GetUtcNow().UtcDateTime, isBackfill);
        return isArray
            ? EventBody.ReadArray(body, options.Value, Take)
            : EventBody.ReadLines(body, options.Value, Take, index => rejected.Add(EventReader.Unreadable(index)));

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
    private async Task<(IngestAnswer? Answer, BodyFault? Fault)> StoreAsync(WriteKey key, List<PlayerEvent> good, List<EventRejection> rejected)
    {
        var batch = new EventBatch(key.Game, good);
        if (good.Count > 0)
        {
            // Backfill is the factory's own and bounded by the queue.
            if (key.Purpose == WriteKeyPurpose.App && allowance.Take(key.Game, good.Count) is { } wait)
            {
                return (null, new BodyFault(429, "The game sends too many events; send these again later.", wait));
            }

            if (!queue.TryAdd(batch))
            {
                return (null, new BodyFault(503, "Too many events wait to be written; send these again later.", s_busy));
            }

            if (await batch.Written is null)
            {
                return (null, new BodyFault(503, "The database is away; send the same events again.", s_away));
            }
        }

        var all = rejected.Concat(batch.Refused).OrderBy(r => r.Index).ToList();
        return (new IngestAnswer(batch.Stored, good.Count - batch.Stored - batch.Refused.Count, all, time.GetUtcNow().UtcDateTime), null);
    }
}
