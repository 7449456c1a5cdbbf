using System.Net.ServerSentEvents;
using GameFactory.Engine.Batches;
using GameFactory.Server.Logs;
using GameFactory.Server.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.Server.Batches;

/// <summary>Batches over HTTP.</summary>
internal static class BatchRoutes
{
    private const string KeyHeader = "Idempotency-Key";

    public static void MapBatches(this IEndpointRouteBuilder routes)
    {
        var batches = routes.MapGroup("/v1/batches").WithTags("Batches").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        batches.MapPost("", CreateAsync).WithName("createBatch")
            .WithSummary("Makes a batch, and starts it when asked to. The same Idempotency-Key gives the same batch.");
        batches.MapGet("", ListAsync).WithName("listBatches").WithSummary("Batches, newest first.");
        batches.MapGet("{id}", GetAsync).WithName("getBatch").WithSummary("A batch with its progress.");
        batches.MapGet("{id}/progress", Watch).WithName("watchBatch")
            .WithSummary("Server-sent events: the batch as it is, then again whenever it changed, until it ends or is gone. When the stream ends while the batch has not, its server stopped: ask again.");
        batches.MapGet("{id}/logs", LogsAsync).WithName("listBatchLogs").WithSummary("Log lines, oldest first; the newest page first.");
        batches.MapDelete("{id}", DeleteAsync).WithName("deleteBatch")
            .WithSummary("Cancels the batch, then removes its rows; with withRepositories=true the games' repositories at the forge too. Goes on after the answer: the batch has `deletion` until it answers 404.");
        foreach (var kind in new[] { BatchCommandKind.Start, BatchCommandKind.Pause, BatchCommandKind.Resume, BatchCommandKind.Cancel })
        {
            var verb = kind.ToString().ToLowerInvariant();
            batches.MapPost($"{{id}}/{verb}", (string id, [FromHeader(Name = KeyHeader)] string? key, BatchApi desk) => desk.CommandAsync(id, kind, key))
                .WithName($"{verb}Batch").WithSummary("Answered after it is durable.");
        }
    }

    private static async Task<IResult> CreateAsync(
        NewBatchBody? body, [FromHeader(Name = KeyHeader)] string? key, BatchApi desk, CancellationToken cancellationToken)
    {
        // The framework's own words about a body that is missing are meant for the author of the route.
        var request = body?.ToRequest(key) ?? throw RequestException.Invalid("body", "is missing; it is a JSON object, see /openapi/v1.json");
        var batch = BatchAnswer.Of(BatchReading.Of(await desk.CreateAsync(request, cancellationToken)));
        return TypedResults.Created($"/v1/batches/{batch.Id}", batch);
    }

    private static async Task<IReadOnlyList<BatchAnswer>> ListAsync(string? status, string? limit, BatchApi desk, CancellationToken cancellationToken) =>
        [.. (await desk.ListAsync(status, Numbers.Of(limit, "limit") ?? 0, cancellationToken)).Select(batch => BatchAnswer.Of(BatchReading.Of(batch)))];

    private static async Task<BatchAnswer> GetAsync(string id, BatchApi desk, CancellationToken cancellationToken) =>
        BatchAnswer.Of(BatchReading.Of(await desk.GetAsync(id, cancellationToken)));

    private static async Task<IResult> Watch(string id, BatchApi desk, LiveFeed feed, CancellationToken cancellationToken)
    {
        // A wrong id is answered before the stream begins.
        var batch = await desk.GetAsync(id, cancellationToken);
        return TypedResults.ServerSentEvents(Events());

        async IAsyncEnumerable<SseItem<BatchAnswer>> Events()
        {
            await foreach (var reading in feed.WatchAsync(batch.Id, cancellationToken))
            {
                yield return new SseItem<BatchAnswer>(BatchAnswer.Of(reading), "batch");
            }
        }
    }

    private static Task<LogPage> LogsAsync(string id, string? level, string? before, string? limit, BatchApi desk, CancellationToken cancellationToken) =>
        desk.LogsAsync(id, level, before, Numbers.Of(limit, "limit") ?? 0, cancellationToken);

    private static async Task<IResult> DeleteAsync(string id, string? withRepositories, [FromHeader(Name = KeyHeader)] string? key, BatchApi desk)
    {
        var receipt = await desk.CommandAsync(id, BatchCommandKind.Delete, key, Switches.Of(withRepositories, "withRepositories") ?? false);
        return TypedResults.Accepted($"/v1/batches/{receipt.Id}", receipt);
    }
}
