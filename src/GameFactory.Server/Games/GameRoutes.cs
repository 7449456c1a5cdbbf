using GameFactory.Engine.Games;
using GameFactory.Server.Logs;
using GameFactory.Server.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.Server.Games;

/// <summary>Games over HTTP.</summary>
internal static class GameRoutes
{
    public static void MapGames(this IEndpointRouteBuilder routes)
    {
        var games = routes.MapGroup("/v1/games").WithTags("Games").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        games.MapGet("", ListAsync).WithName("listGames").WithSummary("Games in the order of batch and index.");
        games.MapGet("{id}", GetAsync).WithName("getGame").WithSummary("A game by its id or slug: what it waits for, its attempt, design and builds.");
        games.MapGet("{id}/steps", StepsAsync).WithName("listSteps").WithSummary("The twelve steps.");
        games.MapGet("{id}/steps/{step}/artifacts", ArtifactsAsync).WithName("getArtifacts").Produces<object>().ProducesProblem(503)
            .WithSummary("The JSON document that a completed step left. In the list of steps {\"stored\": …} stands for one of more than 256 KB; here it is whole.");
        games.MapGet("{id}/assets", AssetsAsync).WithName("listAssets").WithSummary("The game's assets.");
        games.MapGet("{id}/logs", LogsAsync).WithName("listGameLogs").WithSummary("Log lines, oldest first; the newest page first.");
        foreach (var kind in Enum.GetValues<GameCommandKind>())
        {
            var verb = kind.ToString().ToLowerInvariant();
            games.MapPost(
                    $"{{id}}/{verb}",
                    (string id, string? step, [FromHeader(Name = "Idempotency-Key")] string? key, GameApi desk, CancellationToken cancellationToken) =>
                        desk.CommandAsync(id, kind, Numbers.Of(step, "step"), key, cancellationToken))
                .WithName($"{verb}Game").WithSummary(kind == GameCommandKind.Rewind ? "Starts again from ?step=n. Answered after it is durable." : "Answered after it is durable.");
        }
    }

    private static Task<GamePage> ListAsync([AsParameters] GameListQuery query, GameApi desk, CancellationToken cancellationToken) =>
        desk.ListAsync(query.ToRequest(), cancellationToken);

    private static async Task<GameAnswer> GetAsync(string id, GameApi desk, CancellationToken cancellationToken) =>
        GameAnswer.Of(await desk.GetAsync(id, cancellationToken));

    private static async Task<IReadOnlyList<StepAnswer>> StepsAsync(string id, GameApi desk, CancellationToken cancellationToken) =>
        [.. (await desk.StepsAsync(id, cancellationToken)).Select(StepAnswer.Of)];

    private static async Task<IResult> ArtifactsAsync(string id, string step, GameApi desk, CancellationToken cancellationToken) =>
        TypedResults.Text(await desk.ArtifactsAsync(id, Numbers.Of(step, "step"), cancellationToken), "application/json");

    private static Task<IReadOnlyList<AssetView>> AssetsAsync(string id, GameApi desk, CancellationToken cancellationToken) =>
        desk.AssetsAsync(id, cancellationToken);

    private static Task<LogPage> LogsAsync(string id, string? level, string? before, string? limit, GameApi desk, CancellationToken cancellationToken) =>
        desk.LogsAsync(id, level, before, Numbers.Of(limit, "limit") ?? 0, cancellationToken);
}
