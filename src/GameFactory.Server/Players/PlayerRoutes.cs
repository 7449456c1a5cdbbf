using System.Net;
using GameFactory.Insights.Players;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.Server.Players;

/// <summary>Simulated players over HTTP.</summary>
internal static class PlayerRoutes
{
    public static void MapPlayers(this IEndpointRouteBuilder routes)
    {
        var players = routes.MapGroup("/v1").WithTags("Metrics").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        players
            .MapPost("batches/{batch}/players", SimulateAsync)
            .WithName("simulateBatch")
            .WithSummary(
                "Lets simulated players play the batch for ?days, ?players a game, by ?seed, with the taste of ?world; then counts and "
                    + "learns. Refused for batches with real players."
            );
        players
            .MapPost("players", SimulateAsync)
            .WithName("simulatePlayers")
            .WithSummary("The same for ?games: the newest so many with simulated players, or ids and slugs with commas between.");
    }

    // The address this request came to, not the one it claims: keys go there.
    private static Task<SimulationResult> SimulateAsync(
        [AsParameters] SimulationRequest request,
        HttpContext context,
        PlayerApi api,
        CancellationToken cancellationToken
    )
    {
        var self = new IPEndPoint(context.Connection.LocalIpAddress ?? IPAddress.Loopback, context.Connection.LocalPort);
        return api.SimulateAsync(new Uri($"http://{self}"), request, cancellationToken);
    }
}
