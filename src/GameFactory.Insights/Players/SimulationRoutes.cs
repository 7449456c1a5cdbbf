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

    public static void MapSimulation(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/batches/{batch:guid}/players", (
                Guid batch, HttpContext context, BatchSimulation simulation, string? games, int? days, int? players, long? seed, long? world, CancellationToken cancellationToken) =>
                SimulateAsync(batch, games, new Simulation(days ?? 14, players ?? 40, seed ?? 1, world ?? 1), context, simulation, cancellationToken))
            .WithTags("Metrics").WithName("simulateBatch").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409)
            .WithSummary("Lets simulated players play the batch for ?days, ?players a game, by ?seed, with the taste of ?world; then counts and learns. Refused for batches with real players.");
        routes.MapPost("/v1/players", (
                HttpContext context, BatchSimulation simulation, string? games, int? days, int? players, long? seed, long? world, CancellationToken cancellationToken) =>
                SimulateAsync(null, games, new Simulation(days ?? 14, players ?? 40, seed ?? 1, world ?? 1), context, simulation, cancellationToken))
            .WithTags("Metrics").WithName("simulatePlayers").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409)
            .WithSummary("The same for ?games: the newest so many with simulated players, or ids and slugs with commas between.");
    }

    private static async Task<IResult> SimulateAsync(
        Guid? batch, string? games, Simulation simulation, HttpContext context, BatchSimulation simulator, CancellationToken cancellationToken)
    {
        if (simulation is { Days: < 1 or > MostDays } or { Players: < 1 or > MostPlayers })
        {
            return TypedResults.Problem($"days is 1 to {MostDays}, players 1 to {MostPlayers}.", statusCode: 400);
        }

        if (Scope(batch, games) is not { } scope)
        {
            return TypedResults.Problem("games is a number of games, at least 1, or ids and slugs with commas between.", statusCode: 400);
        }

        try
        {
            // The address this request came to, not the one it claims: keys go there.
            var self = new Uri($"http://{new IPEndPoint(context.Connection.LocalIpAddress ?? IPAddress.Loopback, context.Connection.LocalPort)}");
            return TypedResults.Ok(await simulator.RunAsync(self, scope, simulation, cancellationToken));
        }
        catch (SimulationRefusedException e)
        {
            return TypedResults.Problem(e.Message, statusCode: e.IsUnknown ? 404 : 409);
        }
    }

    // Without a batch something must say which games: all of a factory would be too easy a mistake.
    private static SimulationScope? Scope(Guid? batch, string? games)
    {
        string[] named = (games ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return named is [] ? batch is null ? null : new SimulationScope(batch)
            : named is [var only] && int.TryParse(only, out var newest) ? newest < 1 ? null : new SimulationScope(batch, Newest: newest)
            : new SimulationScope(batch, [.. named.Distinct(StringComparer.Ordinal)]);
    }
}
