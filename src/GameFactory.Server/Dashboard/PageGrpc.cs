using GameFactory.Kit.Mechanics;
using GameFactory.Server.Dashboard.Games;
using GameFactory.Server.Dashboard.Play;
using GameFactory.Server.Protocol;
using GameFactory.Stage.Pages;
using Grpc.Core;

namespace GameFactory.Server.Dashboard;

/// <summary>Pages over gRPC, for those who want a file of one.</summary>
internal sealed class PageGrpc(GamePageSource source, PlaySource played, MechanicRegistry mechanics) : V1.PageService.PageServiceBase
{
    public override async Task Game(
        V1.GetGameRequest request,
        IServerStreamWriter<V1.DocumentPiece> responseStream,
        ServerCallContext context
    )
    {
        var content = await source.ReadAsync(request.Id, context.CancellationToken);
        await DocumentPieces.SendAsync(GamePageHtml.Of(content, mechanics).ToString(), responseStream, context.CancellationToken);
    }

    public override async Task Play(
        V1.GetGameRequest request,
        IServerStreamWriter<V1.DocumentPiece> responseStream,
        ServerCallContext context
    )
    {
        var (detail, game) = await played.ReadAsync(request.Id, context.CancellationToken);
        await DocumentPieces.SendAsync(PlayPage.OneFile(game, detail.Game.Slug), responseStream, context.CancellationToken);
    }
}
