using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace GameFactory.Insights.Ingestion;

/// <summary><c>POST /v1/events</c>: what HTTP adds to <see cref="EventIngestor"/>.</summary>
internal sealed class EventsEndpoint(EventIngestor intake)
{
    /// <summary>For people who write a client.</summary>
    public const string Description = """
        `Authorization: Bearer KEY` with a write key; the game is the key's. `Content-Type: application/json` (an array) or `application/x-ndjson` (one event a line),
        `Content-Encoding: gzip` if you like. At most 1,000 events, 1 MiB as sent, 4 MiB inflated.

        An event: `id` (UUID, chosen once by the client), `event_type`, `user_id`, `session_id`, `level`, `properties` (at most 8 KiB), `device_info` (at most 2 KiB),
        `timestamp` (ISO 8601 with offset, from 7 days back to 10 minutes ahead). An event is known by id and timestamp: send it again as it was, never changed.

        200: `{accepted, duplicates, rejected: [{index, id, code, field, message}], server_time}`, also when some are rejected. 400: unreadable. 401: no valid key. 413: too
        large. 415: unknown type or encoding. 429 and 503 carry `Retry-After`; a retry of the same events is harmless. Set your clock by `server_time`.
        """;

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

        if (fault.RetryAfterSeconds is { } wait)
        {
            context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        }

        await context.Response.WriteAsJsonAsync(
            new { title = fault.Message, status = fault.Status, server_time = intake.Now }, s_json, "application/problem+json", context.RequestAborted);
    }

    private async Task<(IngestAnswer? Answer, IngestFault? Fault)> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (key, fault) = await intake.AuthorizeAsync(request.Headers.Authorization, cancellationToken);
        if (key is null)
        {
            return (null, fault);
        }

        var type = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        if (type is not ("application/json" or "application/x-ndjson" or "application/jsonl"))
        {
            return (null, new IngestFault(415, "Send application/json with an array of events, or application/x-ndjson with one event a line."));
        }

        var encoding = request.Headers.ContentEncoding.ToString().ToLowerInvariant();
        return encoding is "" or "identity" or "gzip"
            ? await intake.TakeAsync(key, new IngestRequest(request.Body, type != "application/json", encoding == "gzip"), cancellationToken)
            : (null, new IngestFault(415, $"Content-Encoding {encoding} is not known; send gzip or none."));
    }
}
