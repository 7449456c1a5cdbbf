using System.Text.Json;
using GameFactory.Insights.Ingestion;
using GameFactory.Server.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.Server.Events;

/// <summary>Players' events over HTTP: their intake, what was put aside, and the months that left the database.</summary>
internal static class EventRoutes
{
    // For people who write a client.
    private const string Description = """
        `Authorization: Bearer KEY` with a write key; the game is the key's. `Content-Type: application/json` (an array) or
        `application/x-ndjson` (one event a line), `Content-Encoding: gzip` if you like. At most 1,000 events, 1 MiB as sent, 4 MiB
        inflated.

        An event: `id` (UUID, chosen once by the client), `event_type`, `user_id`, `session_id`, `level`, `properties` (at most 8
        KiB), `device_info` (at most 2 KiB), `timestamp` (ISO 8601 with offset, from 7 days back to 10 minutes ahead). An event is
        known by id and timestamp: send it again as it was, never changed.

        200: `{accepted, duplicates, rejected: [{index, id, code, field, message}], server_time}`, also when some are rejected. 400:
        unreadable. 401: no valid key. 413: too large. 415: unknown type or encoding. 429 and 503 carry `Retry-After`; a retry of
        the same events is harmless. Set your clock by `server_time`.
        """;

    // Events are written by devices, in the schema's own spelling.
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static void MapEvents(this IEndpointRouteBuilder routes)
    {
        var events = routes.MapGroup("/v1/events").WithTags("Events");
        events
            .MapPost("", SendAsync)
            .WithName("sendEvents")
            .WithSummary("Stores events of the key's game: a JSON array or newline JSON, gzip or not. Answered after the commit.")
            .WithDescription(Description)
            .Produces(200, contentType: "application/json")
            .ProducesProblem(400)
            .ProducesProblem(401)
            .ProducesProblem(413)
            .ProducesProblem(415)
            .ProducesProblem(429)
            .ProducesProblem(503);
        events
            .MapGet("poison", (EventApi api, int? limit, CancellationToken cancellationToken) => api.PoisonAsync(limit, cancellationToken))
            .ProducesProblem(400)
            .WithName("listPoisonEvents")
            .WithSummary("Events that the database refused and that were put aside, the newest first; ?limit is 1 to 1,000.");
        events
            .MapGet("retention", (EventApi api, CancellationToken cancellationToken) => api.RetiredMonthsAsync(cancellationToken))
            .WithName("listRetiredMonths")
            .WithSummary(
                "Months of events that were taken out of the database or are on their way, with their export and where each stands."
            );
        events
            .MapPost("retention", (EventApi api, int? keepMonths, CancellationToken cancellationToken) =>
                api.RetireMonthsAsync(keepMonths, cancellationToken)
            )
            .WithName("retireMonths")
            .ProducesProblem(400)
            .ProducesProblem(409)
            .ProducesProblem(500)
            .WithSummary(
                "Exports and drops the months before the ?keepMonths that lie before this one; without it, as the setting "
                    + "Retention:KeepMonths says. Goes on with what was interrupted."
            );
    }

    private static async Task SendAsync(HttpContext context, EventIngestor ingestor, HttpProblems problems)
    {
        var (result, fault) = await TakeAsync(context.Request, ingestor, context.RequestAborted);
        if (fault is null)
        {
            await context.Response.WriteAsJsonAsync(result, s_json, context.RequestAborted);
            return;
        }

        if (fault.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        var problem = HttpProblems.Plain(fault.Status, fault.Message);
        problem.Extensions["server_time"] = ingestor.Now;
        await problems.TryWriteAsync(context, problem, fault.RetryAfterSeconds);
    }

    private static async Task<(IngestResult? Result, IngestFault? Fault)> TakeAsync(
        HttpRequest request,
        EventIngestor ingestor,
        CancellationToken cancellationToken
    )
    {
        var (key, fault) = await ingestor.AuthorizeAsync(request.Headers.Authorization, cancellationToken);
        if (key is null)
        {
            return (null, fault);
        }

        var type = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        if (type is not ("application/json" or "application/x-ndjson" or "application/jsonl"))
        {
            return (
                null,
                new IngestFault(415, "Send application/json with an array of events, or application/x-ndjson with one event a line.")
            );
        }

        var encoding = request.Headers.ContentEncoding.ToString().ToLowerInvariant();
        return encoding is "" or "identity" or "gzip"
            ? await ingestor.TakeAsync(
                key,
                new IngestRequest(request.Body, type != "application/json", encoding == "gzip"),
                cancellationToken
            )
            : (null, new IngestFault(415, $"Content-Encoding {encoding} is not known; send gzip or none."));
    }
}
