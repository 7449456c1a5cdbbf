using GameFactory.Insights.Players;
using GameFactory.Server.Hosting;
using GameFactory.Server.Protocol;
using Grpc.Core;
using Microsoft.Extensions.Options;
using Riok.Mapperly.Abstractions;

namespace GameFactory.Server.Players;

/// <summary>Simulated players over gRPC.</summary>
internal sealed class PlayerGrpc(PlayerApi api, IOptions<ServerOptions> options) : V1.PlayerService.PlayerServiceBase
{
    public override async Task<V1.SimulationReply> Simulate(V1.SimulatePlayersRequest request, ServerCallContext context)
    {
        var asked = new SimulationRequest(
            request.BatchId,
            request.Games,
            RequestFields.Given(request.Days),
            RequestFields.Given(request.Players),
            request.HasSeed ? request.Seed : null,
            request.HasWorld ? request.World : null
        );
        return (await api.SimulateAsync(new Uri(options.Value.PageUrl), asked, context.CancellationToken)).ToMessage();
    }
}

/// <summary>Simulated players as messages.</summary>
[Mapper, UseStaticMapper(typeof(WireTypes))]
internal static partial class PlayerMessages
{
    public static partial V1.SimulationReply ToMessage(this SimulationResult result);
}
