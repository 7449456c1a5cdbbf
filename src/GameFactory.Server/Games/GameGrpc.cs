using System.Text;
using GameFactory.Engine.Games;
using GameFactory.Server.Batches;
using GameFactory.Server.Protocol;
using Google.Protobuf;
using Grpc.Core;

namespace GameFactory.Server.Games;

/// <summary>Games over gRPC.</summary>
internal sealed class GameGrpc(GameApi desk, LiveFeed feed) : V1.GameService.GameServiceBase
{
    private const int PieceBytes = 64 * 1024;

    public override async Task<V1.ListGamesReply> List(V1.ListGamesRequest request, ServerCallContext context)
    {
        var page = await desk.ListAsync(
            new GameListRequest
            {
                Batch = request.BatchId,
                Status = request.Status,
                Genre = request.Genre,
                Step = request.HasStep ? request.Step : null,
                Stuck = request.Stuck,
                Limit = request.Limit,
                Cursor = request.Cursor,
            },
            context.CancellationToken);
        var reply = new V1.ListGamesReply { NextCursor = page.NextCursor ?? "" };
        reply.Games.AddRange(page.Games.Select(Messages.Of));
        return reply;
    }

    public override async Task<V1.GameDetail> Get(V1.GetGameRequest request, ServerCallContext context) =>
        Messages.Of(await desk.GetAsync(request.Id, context.CancellationToken));

    public override async Task<V1.StepsReply> Steps(V1.GetGameRequest request, ServerCallContext context)
    {
        var reply = new V1.StepsReply();
        reply.Steps.AddRange((await desk.StepsAsync(request.Id, context.CancellationToken)).Select(Messages.Of));
        return reply;
    }

    public override async Task Artifacts(V1.StepArtifactsRequest request, IServerStreamWriter<V1.DocumentPiece> responseStream, ServerCallContext context)
    {
        var document = Encoding.UTF8.GetBytes(await desk.ArtifactsAsync(request.Id, request.Step, context.CancellationToken));
        foreach (var piece in document.Chunk(PieceBytes))
        {
            await responseStream.WriteAsync(new V1.DocumentPiece { Content = UnsafeByteOperations.UnsafeWrap(piece) }, context.CancellationToken);
        }
    }

    public override async Task<V1.CommandReply> Command(V1.GameCommandRequest request, ServerCallContext context)
    {
        var kind = request.Kind switch
        {
            V1.GameCommandKind.Retry => GameCommandKind.Retry,
            V1.GameCommandKind.Skip => GameCommandKind.Skip,
            V1.GameCommandKind.Rewind => GameCommandKind.Rewind,
            V1.GameCommandKind.Pause => GameCommandKind.Pause,
            V1.GameCommandKind.Resume => GameCommandKind.Resume,
            V1.GameCommandKind.Cancel => GameCommandKind.Cancel,
            _ => throw RequestException.Invalid("kind", "must be retry, skip, rewind, pause, resume or cancel"),
        };
        return Messages.Of(await desk.CommandAsync(request.Id, kind, request.Step, request.RequestId, context.CancellationToken));
    }

    public override async Task<V1.LogsReply> Logs(V1.LogsRequest request, ServerCallContext context) =>
        Messages.Of(await desk.LogsAsync(request.Id, request.Level, request.Before, request.Limit, context.CancellationToken));

    public override async Task FollowLogs(V1.LogsRequest request, IServerStreamWriter<V1.LogLine> responseStream, ServerCallContext context)
    {
        var filter = await desk.LogsOfAsync(request.Id, request.Level, context.CancellationToken);
        await foreach (var line in feed.FollowAsync(filter, Paging.Limit(request.Limit, 100, 1_000), context.CancellationToken))
        {
            await responseStream.WriteAsync(Messages.Of(line), context.CancellationToken);
        }

        if (feed.IsStopping)
        {
            throw StoppingServer.Answer();
        }
    }
}
