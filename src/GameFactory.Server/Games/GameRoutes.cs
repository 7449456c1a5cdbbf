using GameFactory.Engine.Games;
using GameFactory.Server.Logs;
using GameFactory.Server.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
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
        games
            .MapGet("{id}", GetAsync)
            .WithName("getGame")
            .WithSummary("A game by its id or slug: what it waits for, its attempt, design and builds.");
        games.MapGet("{id}/steps", StepsAsync).WithName("listSteps").WithSummary("The twelve steps.");
        games
            .MapGet("{id}/steps/{step}/artifacts", ArtifactsAsync)
            .WithName("getArtifacts")
            .Produces<object>()
            .ProducesProblem(503)
            .WithSummary(
                "The JSON document that a completed step left. In the list of steps {\"stored\": …} stands for one of more than 256 KB; "
                    + "here it is whole."
            );
        games.MapGet("{id}/assets", AssetsAsync).WithName("listAssets").WithSummary("The game's assets.");
        games.MapGet("{id}/logs", LogsAsync).WithName("listGameLogs").WithSummary("Log lines, oldest first; the newest page first.");
        games
            .MapPost("{id}/rewind", RewindAsync)
            .WithName("rewindGame")
            .WithSummary("Starts again from ?step=n. Answered after it is durable.");
        foreach (var kind in Enum.GetValues<GameCommandKind>().Where(kind => kind != GameCommandKind.Rewind))
        {
            var verb = Words.Of(kind);
            games
                .MapPost(
                    $"{{id}}/{verb}",
                    (string id, [FromHeader(Name = RequestIds.Header)] string? key, GameApi api, CancellationToken cancellationToken) =>
                        api.CommandAsync(id, kind, step: null, key, cancellationToken)
                )
                .WithName($"{verb}Game")
                .WithSummary("Answered after it is durable.");
        }
    }

    private static Task<CommandReply> RewindAsync(
        string id,
        int? step,
        [FromHeader(Name = RequestIds.Header)] string? key,
        GameApi api,
        CancellationToken cancellationToken
    ) => api.CommandAsync(id, GameCommandKind.Rewind, step, key, cancellationToken);

    private static Task<GamesReply> ListAsync([AsParameters] GameQuery query, GameApi api, CancellationToken cancellationToken) =>
        api.ListAsync(query, cancellationToken);

    private static Task<GameDetailReply> GetAsync(string id, GameApi api, CancellationToken cancellationToken) =>
        api.GetAsync(id, cancellationToken);

    private static Task<IReadOnlyList<StepReply>> StepsAsync(string id, GameApi api, CancellationToken cancellationToken) =>
        api.StepsAsync(id, cancellationToken);

    private static async Task<ContentHttpResult> ArtifactsAsync(string id, int step, GameApi api, CancellationToken cancellationToken) =>
        TypedResults.Text(await api.ArtifactsAsync(id, step, cancellationToken), "application/json");

    private static Task<IReadOnlyList<AssetReply>> AssetsAsync(string id, GameApi api, CancellationToken cancellationToken) =>
        api.AssetsAsync(id, cancellationToken);

    private static Task<LogsReply> LogsAsync(
        string id,
        string? level,
        string? before,
        int? limit,
        GameApi api,
        CancellationToken cancellationToken
    ) => api.LogsAsync(id, level, before, limit, cancellationToken);
}
