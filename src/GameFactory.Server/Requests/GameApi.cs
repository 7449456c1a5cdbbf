using GameFactory.Database.Sql;
using GameFactory.Engine;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;
using GameFactory.Storage.Queries;

namespace GameFactory.Server.Requests;

/// <summary>Takes requests about games for every protocol: checks them, hands commands to the grain, reads rows.</summary>
internal sealed class GameApi(IGrainFactory grains, GameQueries games, LogQueries logs, IStepReader reader, StepPlan plan)
{
    private static readonly string[] s_statuses = ["created", "in_progress", "completed", "failed", "cancelled", "published"];

    public async Task<GamePage> ListAsync(GameListRequest request, CancellationToken cancellationToken)
    {
        var limit = Paging.Limit(request.Limit, 100, 1_000);
        var rows = await games.ListAsync(
            new GameFilter
            {
                Batch = string.IsNullOrEmpty(request.Batch) ? null : Paging.Id(request.Batch, "batch"),
                Status = Paging.OneOf(request.Status, s_statuses, "status"),
                Genre = string.IsNullOrEmpty(request.Genre) ? null : request.Genre,
                Step = request.Step is < 0 or > 12 ? throw RequestException.Invalid("step", $"must be a whole number from 0 to 12, but is {request.Step}") : request.Step,
                Stuck = request.Stuck,
                After = Paging.GameCursor(request.Cursor),
                Limit = limit,
            },
            cancellationToken);
        return new GamePage(rows, rows.Count < limit ? null : Paging.Cursor(rows[^1]));
    }

    public async Task<GameView> FindAsync(string idOrSlug, CancellationToken cancellationToken) =>
        await games.FindAsync(idOrSlug, cancellationToken) ?? throw RequestException.NotFound($"There is no game {idOrSlug}.");

    public async Task<GameDetailView> GetAsync(string idOrSlug, CancellationToken cancellationToken) =>
        await games.DetailAsync(idOrSlug, cancellationToken) ?? throw RequestException.NotFound($"There is no game {idOrSlug}.");

    public async Task<IReadOnlyList<StepView>> StepsAsync(string idOrSlug, CancellationToken cancellationToken) =>
        await games.StepsAsync((await FindAsync(idOrSlug, cancellationToken)).Id, cancellationToken);

    /// <summary>The document that a completed step left, also when it lies in the store.</summary>
    public async Task<string> ArtifactsAsync(string idOrSlug, int? step, CancellationToken cancellationToken)
    {
        if (!(step >= 1 && step <= plan.Count))
        {
            throw RequestException.Invalid("step", $"must be a step from 1 to {plan.Count}, but is {step?.ToString() ?? "missing"}");
        }

        var game = await FindAsync(idOrSlug, cancellationToken);
        return await reader.ArtifactsAsync(new GameId(game.Id), step.Value, cancellationToken)
            ?? throw RequestException.NotFound($"Step {step} of game {game.Slug} has left no artifacts.");
    }

    public async Task<IReadOnlyList<AssetView>> AssetsAsync(string idOrSlug, CancellationToken cancellationToken) =>
        await games.AssetsAsync((await FindAsync(idOrSlug, cancellationToken)).Id, cancellationToken);

    public async Task<LogPage> LogsAsync(string idOrSlug, string? level, string? before, int limit, CancellationToken cancellationToken) =>
        await LogPage.ReadAsync(logs, await LogsOfAsync(idOrSlug, level, cancellationToken), before, limit, cancellationToken);

    public async Task<LogFilter> LogsOfAsync(string idOrSlug, string? level, CancellationToken cancellationToken) =>
        new(Batch: null, (await FindAsync(idOrSlug, cancellationToken)).Id, Paging.OneOf(level, LogFilter.Levels, "level"));

    public async Task<CommandReceipt> CommandAsync(string idOrSlug, GameCommandKind kind, int? step, string? requestId, CancellationToken cancellationToken)
    {
        var request = RequestIds.Check(requestId);
        if (kind == GameCommandKind.Rewind && !(step >= 1 && step <= plan.Count))
        {
            throw RequestException.Invalid("step", $"must be the step to start again from, 1 to {plan.Count}, but is {step?.ToString() ?? "missing"}");
        }

        // A slug has to be looked up; an id goes straight to the grain, which knows whether it exists.
        var id = Guid.TryParse(idOrSlug, out var given) ? given : (await FindAsync(idOrSlug, cancellationToken)).Id;
        var command = new GameCommand(kind, request, kind == GameCommandKind.Rewind ? step : null);
        var answer = await grains.GetGrain<IGameGrain>(id).CommandAsync(command);
        if (BatchApi.IsUnknown(answer) && await games.FindAsync(id.ToString(), cancellationToken) is not null)
        {
            throw BatchApi.ReadOnly($"Game {idOrSlug}");
        }

        BatchApi.Accepted(answer, $"game {id}");
        return new CommandReceipt(id, kind.ToString().ToLowerInvariant(), request);
    }
}
