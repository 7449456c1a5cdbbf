using System.Globalization;
using GameFactory.Database.Sql;
using GameFactory.Engine;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;
using GameFactory.Server.Logs;
using GameFactory.Server.Protocol;
using Npgsql;

namespace GameFactory.Server.Games;

/// <summary>
/// Takes requests about games for every protocol: checks them, hands commands to the grain, reads rows. A read never wakes a grain.
/// </summary>
internal sealed class GameApi(
    IGrainFactory grains,
    NpgsqlDataSource database,
    GamePages pages,
    LogApi logs,
    IStepReader artifacts,
    StepPlan plan
)
{
    private static readonly string s_idOfSlug = SqlFile.Beside<GameApi>("game_of_slug.sql");
    private static readonly string s_detail = SqlFile.Beside<GameApi>("game_detail.sql");
    private static readonly string s_steps = SqlFile.Beside<GameApi>("steps.sql");
    private static readonly string s_builds = SqlFile.Beside<GameApi>("builds.sql");
    private static readonly string s_assets = SqlFile.Beside<GameApi>("assets.sql");

    /// <summary>A page of games.</summary>
    public Task<GamesReply> ListAsync(GameQuery query, CancellationToken cancellationToken) => pages.ReadAsync(query, cancellationToken);

    /// <summary>A game by its id or slug.</summary>
    public async Task<GameReply> FindAsync(string? idOrSlug, CancellationToken cancellationToken)
    {
        IReadOnlyList<Guid> ids = Guid.TryParse(idOrSlug, out var id)
            ? [id]
            : await database.ReadAsync(s_idOfSlug, [idOrSlug], row => row.GetGuid(0), cancellationToken);
        var games = await pages.GamesAsync(ids, cancellationToken);
        return games.SingleOrDefault() ?? throw RequestException.NotFound($"There is no game {idOrSlug}.");
    }

    /// <summary>The same with what the list leaves out.</summary>
    public async Task<GameDetailReply> GetAsync(string? idOrSlug, CancellationToken cancellationToken)
    {
        var game = await FindAsync(idOrSlug, cancellationToken);
        var builds = await database.ReadAsync(s_builds, [game.Id], BuildReply.Read, cancellationToken);
        var details = await database.ReadAsync(
            s_detail,
            [game.Id, plan.Count],
            row => GameDetailReply.Read(row, game, builds),
            cancellationToken
        );
        return details.SingleOrDefault() ?? throw RequestException.NotFound($"There is no game {idOrSlug}.");
    }

    /// <summary>The steps, in order.</summary>
    public async Task<IReadOnlyList<StepReply>> StepsAsync(string idOrSlug, CancellationToken cancellationToken) =>
        await database.ReadAsync(s_steps, [(await FindAsync(idOrSlug, cancellationToken)).Id], StepReply.Read, cancellationToken);

    public async Task<IReadOnlyList<AssetReply>> AssetsAsync(string idOrSlug, CancellationToken cancellationToken) =>
        await database.ReadAsync(s_assets, [(await FindAsync(idOrSlug, cancellationToken)).Id], AssetReply.Read, cancellationToken);

    /// <summary>The document that a completed step left, also when it lies in the store.</summary>
    public async Task<string> ArtifactsAsync(string idOrSlug, int? step, CancellationToken cancellationToken)
    {
        var number = StepOf(step, $"must be a step from 1 to {plan.Count}");
        var game = await FindAsync(idOrSlug, cancellationToken);
        return await artifacts.ArtifactsAsync(new GameId(game.Id), number, cancellationToken)
            ?? throw RequestException.NotFound($"Step {number} of game {game.Slug} has left no artifacts.");
    }

    public async Task<LogsReply> LogsAsync(
        string idOrSlug,
        string? level,
        string? before,
        int? limit,
        CancellationToken cancellationToken
    ) => await logs.PageAsync(await LogsOfAsync(idOrSlug, level, cancellationToken), before, limit, cancellationToken);

    public async Task<LogFilter> LogsOfAsync(string idOrSlug, string? level, CancellationToken cancellationToken) =>
        new(Batch: null, (await FindAsync(idOrSlug, cancellationToken)).Id, level);

    public async Task<CommandReply> CommandAsync(
        string idOrSlug,
        GameCommandKind kind,
        int? step,
        string? requestId,
        CancellationToken cancellationToken
    )
    {
        var request = RequestIds.Check(requestId);
        int? from = kind == GameCommandKind.Rewind ? StepOf(step, $"must be the step to start again from, 1 to {plan.Count}") : null;

        // A slug has to be looked up; an id goes straight to the grain, which knows whether it exists.
        var id = Guid.TryParse(idOrSlug, out var given) ? given : (await FindAsync(idOrSlug, cancellationToken)).Id;
        var answer = await grains.GetGrain<IGameGrain>(id).CommandAsync(new GameCommand(kind, request, from));
        if (CommandReply.IsUnknown(answer))
        {
            // Answers 404 when there is no row either.
            await FindAsync(id.ToString(), cancellationToken);
            throw CommandReply.ReadOnly($"Game {idOrSlug}");
        }

        CommandReply.Accepted(answer, $"game {id}");
        return new CommandReply(id, Words.Of(kind), request);
    }

    private int StepOf(int? step, string rule) =>
        step is { } number and >= 1 && number <= plan.Count
            ? number
            : throw RequestException.Invalid("step", $"{rule}, but is {step?.ToString(CultureInfo.InvariantCulture) ?? "missing"}");
}
