using GameFactory.Engine.Batches;
using GameFactory.Server.Games;
using GameFactory.Server.Protocol;
using Grpc.Core;

namespace GameFactory.Server.Batches;

/// <summary>Batches over gRPC.</summary>
internal sealed class BatchGrpc(BatchApi desk, LiveFeed feed) : V1.BatchService.BatchServiceBase
{
    public override async Task<V1.Batch> Create(V1.CreateBatchRequest request, ServerCallContext context)
    {
        var batch = new NewBatch
        {
            Name = request.Name,
            GameCount = request.GameCount,
            GenreMix = [.. request.GenreMix.Select(share => new NewGenreShare(share.Genre, share.Weight == 0 ? null : share.Weight))],
            Constraints = request.Constraints,
            Seed = request.Seed,
            Window = request.HasWindow ? request.Window : null,
            Simulated = request.Simulated,
            Start = request.Start,
            FromLearning = request.FromLearning,
            RequestId = request.RequestId,
        };
        return Messages.Of(BatchReading.Of(await desk.CreateAsync(batch, context.CancellationToken)));
    }

    public override async Task<V1.ListBatchesReply> List(V1.ListBatchesRequest request, ServerCallContext context)
    {
        var reply = new V1.ListBatchesReply();
        var batches = await desk.ListAsync(request.Status, request.Limit, context.CancellationToken);
        reply.Batches.AddRange(batches.Select(batch => Messages.Of(BatchReading.Of(batch))));
        return reply;
    }

    public override async Task<V1.Batch> Get(V1.GetBatchRequest request, ServerCallContext context) =>
        Messages.Of(BatchReading.Of(await desk.GetAsync(request.Id, context.CancellationToken)));

    public override async Task<V1.CommandReply> Command(V1.BatchCommandRequest request, ServerCallContext context)
    {
        var kind = request.Kind switch
        {
            V1.BatchCommandKind.Start => BatchCommandKind.Start,
            V1.BatchCommandKind.Pause => BatchCommandKind.Pause,
            V1.BatchCommandKind.Resume => BatchCommandKind.Resume,
            V1.BatchCommandKind.Cancel => BatchCommandKind.Cancel,
            V1.BatchCommandKind.Delete => BatchCommandKind.Delete,
            _ => throw RequestException.Invalid("kind", "must be start, pause, resume, cancel or delete"),
        };
        return Messages.Of(await desk.CommandAsync(request.Id, kind, request.RequestId, request.WithRepositories));
    }

    public override async Task Watch(V1.GetBatchRequest request, IServerStreamWriter<V1.Batch> responseStream, ServerCallContext context)
    {
        await foreach (var reading in feed.WatchAsync(Paging.Id(request.Id), context.CancellationToken))
        {
            await responseStream.WriteAsync(Messages.Of(reading), context.CancellationToken);
        }

        if (feed.IsStopping)
        {
            throw StoppingServer.Answer();
        }
    }

    public override async Task<V1.LogsReply> Logs(V1.LogsRequest request, ServerCallContext context) =>
        Messages.Of(await desk.LogsAsync(request.Id, request.Level, request.Before, request.Limit, context.CancellationToken));
}
