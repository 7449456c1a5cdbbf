using GameFactory.Engine.Games;
using GameFactory.Server.Logs;
using GameFactory.Server.Protocol;
using Grpc.Core;
using Riok.Mapperly.Abstractions;

namespace GameFactory.Server.Games;

/// <summary>Games over gRPC.</summary>
internal sealed class GameGrpc(GameApi api, LogFeed feed, LiveStream live) : V1.GameService.GameServiceBase
{
    public override async Task<V1.ListGamesReply> List(V1.ListGamesRequest request, ServerCallContext context)
    {
        var query = new GameQuery(
            request.BatchId,
            request.Status,
            request.Genre,
            request.HasStep ? request.Step : null,
            request.Stuck,
            request.Activity,
            request.Text,
            request.Sort,
            RequestFields.Given(request.Limit),
            request.Cursor
        );
        return (await api.ListAsync(query, context.CancellationToken)).ToMessage();
    }

    public override async Task<V1.GameDetail> Get(V1.GetGameRequest request, ServerCallContext context) =>
        (await api.GetAsync(request.Id, context.CancellationToken)).ToMessage();

    public override async Task<V1.StepsReply> Steps(V1.GetGameRequest request, ServerCallContext context) =>
        new() { Steps = { (await api.StepsAsync(request.Id, context.CancellationToken)).Select(GameMessages.ToMessage) } };

    public override async Task Artifacts(
        V1.StepArtifactsRequest request,
        IServerStreamWriter<V1.DocumentPiece> responseStream,
        ServerCallContext context
    ) =>
        await DocumentPieces.SendAsync(
            await api.ArtifactsAsync(request.Id, request.Step, context.CancellationToken),
            responseStream,
            context.CancellationToken
        );

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
        return (await api.CommandAsync(request.Id, kind, request.Step, request.RequestId, context.CancellationToken)).ToMessage();
    }

    public override async Task<V1.LogsReply> Logs(V1.LogsRequest request, ServerCallContext context) =>
        (
            await api.LogsAsync(request.Id, request.Level, request.Before, RequestFields.Given(request.Limit), context.CancellationToken)
        ).ToMessage();

    public override async Task FollowLogs(V1.LogsRequest request, IServerStreamWriter<V1.LogLine> responseStream, ServerCallContext context)
    {
        var filter = await api.LogsOfAsync(request.Id, request.Level, context.CancellationToken);
        var lines = feed.FollowAsync(filter, RequestFields.Given(request.Limit), context.CancellationToken);
        await live.SendAsync(lines.Select(LogMessages.ToMessage), responseStream, context.CancellationToken);
    }
}

/// <summary>Games as messages.</summary>
[Mapper, UseStaticMapper(typeof(WireTypes))]
internal static partial class GameMessages
{
    public static partial V1.ListGamesReply ToMessage(this GamesReply page);

    [MapperIgnoreSource(nameof(GameDetailReply.LeaseHolder)), MapperIgnoreSource(nameof(GameDetailReply.LeaseUntil))]
    public static partial V1.GameDetail ToMessage(this GameDetailReply detail);

    public static partial V1.Step ToMessage(this StepReply step);

    [MapperIgnoreSource(nameof(GameReply.ReadAt))]
    private static partial V1.Game ToMessage(GameReply game);
}
