using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.Insights.Players;

/// <summary>Simulated players over HTTP.</summary>
internal static class SimulationRoutes
{
    private const int MostDays = 400;
    private const int MostPlayers = 10_000;

    public static void MapSimulation(this IEndpointRouteBuilder routes) => routes
        .MapPost("/v1/batches/{batch:guid}/players", SimulateAsync).WithTags("Metrics").WithName("simulatePlayers")
        .WithSummary("Lets simulated players play the batch for ?days, ?players a game, by ?seed; then counts and learns. Refused for batches with real players.");

    private static async Task<IResult> SimulateAsync(
        Guid batch, HttpContext context, BatchSimulation simulation, int? days, int? players, long? seed, CancellationToken cancellationToken)
    {
        if (days is < 1 or > MostDays || players is < 1 or > MostPlayers)
        {
            return TypedResults.Problem($"days is 1 to {MostDays}, players 1 to {MostPlayers}.", statusCode: 400);
        }

        try
        {
            // The address this request came to, not the one it claims: keys go there.
            var self = new Uri($"http://{new IPEndPoint(context.Connection.LocalIpAddress ?? IPAddress.Loopback, context.Connection.LocalPort)}");
            return TypedResults.Ok(await simulation.RunAsync(self, batch, days ?? 14, players ?? 40, seed ?? 1, cancellationToken));
        }
        catch (SimulationRefusedException e)
        {
            return TypedResults.Problem(e.Message, statusCode: e.IsUnknownBatch ? 404 : 409);
        }
    }
}
