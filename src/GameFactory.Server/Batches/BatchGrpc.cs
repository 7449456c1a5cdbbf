using GameFactory.Engine.Batches;
using GameFactory.Pipeline.Step01PreProduction.Requests;
using GameFactory.Server.Logs;
using GameFactory.Server.Protocol;
using Grpc.Core;
using Riok.Mapperly.Abstractions;

namespace GameFactory.Server.Batches;

/// <summary>Batches over gRPC.</summary>
internal sealed class BatchGrpc(BatchApi api, BatchFeed feed, LiveStream live) : V1.BatchService.BatchServiceBase
{
    public override async Task<V1.Batch> Create(V1.CreateBatchRequest request, ServerCallContext context)
    {
        var batch = new NewBatch
        {
            Name = request.Name,
            GameCount = request.GameCount,
            GenreMix = GenreMixParser.Json(
                request.GenreMix.Select(share => new GenreShare(share.Genre, share.Weight == 0 ? 1 : share.Weight))
            ),
            Constraints = request.Constraints,
            Seed = request.Seed,
            Window = request.HasWindow ? request.Window : null,
            Simulated = request.Simulated,
            Start = request.Start,
            FromLearning = request.FromLearning,
        };
        return (await api.CreateAsync(batch, request.RequestId, context.CancellationToken)).ToMessage();
    }

    public override async Task<V1.ListBatchesReply> List(V1.ListBatchesRequest request, ServerCallContext context)
    {
        var query = new BatchQuery(request.Status, request.Text, RequestFields.Given(request.Limit), request.Cursor);
        return (await api.ListAsync(query, context.CancellationToken)).ToMessage();
    }

    public override async Task<V1.Batch> Get(V1.GetBatchRequest request, ServerCallContext context) =>
        (await api.GetAsync(request.Id, context.CancellationToken)).ToMessage();

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
        return (
            await api.CommandAsync(request.Id, kind, request.RequestId, request.WithRepositories, context.CancellationToken)
        ).ToMessage();
    }

    public override Task Watch(V1.GetBatchRequest request, IServerStreamWriter<V1.Batch> responseStream, ServerCallContext context) =>
        live.SendAsync(
            feed.WatchAsync(RequestFields.Id(request.Id), context.CancellationToken).Select(BatchMessages.ToMessage),
            responseStream,
            context.CancellationToken
        );

    public override async Task<V1.LogsReply> Logs(V1.LogsRequest request, ServerCallContext context) =>
        (
            await api.LogsAsync(request.Id, request.Level, request.Before, RequestFields.Given(request.Limit), context.CancellationToken)
        ).ToMessage();
}

/// <summary>Batches as messages.</summary>
[Mapper, UseStaticMapper(typeof(WireTypes))]
internal static partial class BatchMessages
{
    public static partial V1.ListBatchesReply ToMessage(this BatchesReply page);

    [MapperIgnoreSource(nameof(ProgressReply.HasWork))]
    private static partial V1.Progress ToMessage(ProgressReply progress);

    [MapperIgnoreSource(nameof(BatchReply.ReadAt)), MapperIgnoreSource(nameof(BatchReply.IsTerminal))]
    public static partial V1.Batch ToMessage(this BatchReply batch);
}
