using System.Net.ServerSentEvents;
using GameFactory.Engine.Batches;
using GameFactory.Server.Logs;
using GameFactory.Server.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.Server.Batches;

/// <summary>Batches over HTTP.</summary>
internal static class BatchRoutes
{
    public static void MapBatches(this IEndpointRouteBuilder routes)
    {
        var batches = routes.MapGroup("/v1/batches").WithTags("Batches").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        batches
            .MapPost("", CreateAsync)
            .WithName("createBatch")
            .WithSummary("Makes a batch, and starts it when asked to. The same Idempotency-Key gives the same batch.");
        batches.MapGet("", ListAsync).WithName("listBatches").WithSummary("Batches, newest first.");
        batches.MapGet("{id}", GetAsync).WithName("getBatch").WithSummary("A batch with its progress.");
        batches
            .MapGet("{id}/progress", WatchAsync)
            .WithName("watchBatch")
            .WithSummary(
                "Server-sent events: the batch as it is, then again whenever it changed, until it ends or is gone. When the stream ends "
                    + "while the batch has not, its server stopped: ask again."
            );
        batches.MapGet("{id}/logs", LogsAsync).WithName("listBatchLogs").WithSummary("Log lines, oldest first; the newest page first.");
        batches
            .MapDelete("{id}", DeleteAsync)
            .WithName("deleteBatch")
            .WithSummary(
                "Cancels the batch, then removes its rows; with withRepositories=true the games' repositories at the forge too. Goes on "
                    + "after the answer: the batch has `deletion` until it answers 404."
            );
        foreach (var kind in new[] { BatchCommandKind.Start, BatchCommandKind.Pause, BatchCommandKind.Resume, BatchCommandKind.Cancel })
        {
            var verb = Words.Of(kind);
            batches
                .MapPost(
                    $"{{id}}/{verb}",
                    (string id, [FromHeader(Name = RequestIds.Header)] string? key, BatchApi api, CancellationToken cancellationToken) =>
                        api.CommandAsync(id, kind, key, withRepositories: false, cancellationToken)
                )
                .WithName($"{verb}Batch")
                .WithSummary("Answered after it is durable.");
        }
    }

    private static async Task<Created<BatchReply>> CreateAsync(
        NewBatch? body,
        [FromHeader(Name = RequestIds.Header)] string? key,
        BatchApi api,
        CancellationToken cancellationToken
    )
    {
        // The framework's own words about a body that is missing are meant for the author of the route.
        var request = body ?? throw RequestException.Invalid("body", "is missing; it is a JSON object, see /openapi/v1.json");
        var batch = await api.CreateAsync(request, key, cancellationToken);
        return TypedResults.Created($"/v1/batches/{batch.Id}", batch);
    }

    private static Task<BatchesReply> ListAsync([AsParameters] BatchQuery query, BatchApi api, CancellationToken cancellationToken) =>
        api.ListAsync(query, cancellationToken);

    private static Task<BatchReply> GetAsync(string id, BatchApi api, CancellationToken cancellationToken) =>
        api.GetAsync(id, cancellationToken);

    private static async Task<ServerSentEventsResult<BatchReply>> WatchAsync(
        string id,
        BatchApi api,
        BatchFeed feed,
        CancellationToken cancellationToken
    )
    {
        // A wrong id is answered before the stream begins.
        var batch = await api.GetAsync(id, cancellationToken);
        return TypedResults.ServerSentEvents(Events());

        async IAsyncEnumerable<SseItem<BatchReply>> Events()
        {
            await foreach (var reading in feed.WatchAsync(batch.Id, cancellationToken))
            {
                yield return new SseItem<BatchReply>(reading, "batch");
            }
        }
    }

    private static Task<LogsReply> LogsAsync(
        string id,
        string? level,
        string? before,
        int? limit,
        BatchApi api,
        CancellationToken cancellationToken
    ) => api.LogsAsync(id, level, before, limit, cancellationToken);

    private static async Task<Accepted<CommandReply>> DeleteAsync(
        string id,
        bool? withRepositories,
        [FromHeader(Name = RequestIds.Header)] string? key,
        BatchApi api,
        CancellationToken cancellationToken
    )
    {
        var reply = await api.CommandAsync(id, BatchCommandKind.Delete, key, withRepositories ?? false, cancellationToken);
        return TypedResults.Accepted($"/v1/batches/{reply.Id}", reply);
    }
}
