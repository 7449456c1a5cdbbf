using GameFactory.Kit.Mechanics;
using GameFactory.Server.Dashboard.Games;
using GameFactory.Server.Protocol;
using Grpc.Core;

namespace GameFactory.Server.Dashboard;

/// <summary>Pages over gRPC, for those who want a file of one.</summary>
internal sealed class PageGrpc(GamePageSource source, MechanicRegistry mechanics) : V1.PageService.PageServiceBase
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
}
