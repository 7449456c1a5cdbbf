using GameFactory.Database.Sql;
using GameFactory.Engine.Games;
using Npgsql;

namespace GameFactory.Storage.Queries;

/// <summary>Reads games from their rows; a read never wakes a grain.</summary>
public sealed class GameQueries(NpgsqlDataSource database, StepPlan plan)
{
    private static readonly string s_games = SqlFile.Beside<GameQueries>("games.sql");
    private static readonly string s_detail = SqlFile.Beside<GameQueries>("game_detail.sql");
    private static readonly string s_steps = SqlFile.Beside<GameQueries>("steps.sql");
    private static readonly string s_builds = SqlFile.Beside<GameQueries>("builds.sql");
    private static readonly string s_assets = SqlFile.Beside<GameQueries>("assets.sql");

    /// <summary>Games in the order of batch and index.</summary>
    public async Task<IReadOnlyList<GameView>> ListAsync(GameFilter filter, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            s_games,
            [null, null, filter.Batch, filter.Status, filter.Genre, filter.Step, filter.Stuck, filter.After?.Batch, filter.After?.Index, filter.Limit, plan.Count],
            Game,
            cancellationToken);

    /// <summary>One game by its id or slug, or null.</summary>
    public async Task<GameView?> FindAsync(string idOrSlug, CancellationToken cancellationToken)
    {
        var isId = Guid.TryParse(idOrSlug, out var id);
        var rows = await database.ReadAsync(
            s_games, [isId ? id : null, isId ? null : idOrSlug, null, null, null, null, false, null, null, 1, plan.Count], Game, cancellationToken);
        return rows.SingleOrDefault();
    }

    /// <summary>One game with what the list leaves out, or null.</summary>
    public async Task<GameDetailView?> DetailAsync(string idOrSlug, CancellationToken cancellationToken)
    {
        if (await FindAsync(idOrSlug, cancellationToken) is not { } game)
        {
            return null;
        }

        var builds = await database.ReadAsync(s_builds, [game.Id], Build, cancellationToken);
        var rows = await database.ReadAsync(s_detail, [game.Id, plan.Count], row => Detail(row, game, builds), cancellationToken);
        return rows.SingleOrDefault();
    }

    /// <summary>The steps of a game.</summary>
    public async Task<IReadOnlyList<StepView>> StepsAsync(Guid game, CancellationToken cancellationToken) =>
        await database.ReadAsync(s_steps, [game], Step, cancellationToken);

    /// <summary>The assets of a game.</summary>
    public async Task<IReadOnlyList<AssetView>> AssetsAsync(Guid game, CancellationToken cancellationToken) =>
        await database.ReadAsync(s_assets, [game], Asset, cancellationToken);

    private static GameView Game(NpgsqlDataReader row) => new()
    {
        Id = row.Get<Guid>("id"),
        BatchId = row.Value<Guid>("batch_id"),
        Index = row.Get<int>("batch_index"),
        Name = row.Get<string>("name"),
        Slug = row.Get<string>("slug"),
        Genre = row.Get<string>("genre"),
        Status = row.Get<string>("status"),
        CurrentStep = row.Get<int>("current_step"),
        Run = row.Get<int>("run"),
        Steps = row.Text("steps") ?? "",
        PausedAt = row.Value<DateTimeOffset>("paused_at"),
        BatchPausedAt = row.Value<DateTimeOffset>("batch_paused_at"),
        BatchStatus = row.Text("batch_status"),
        WaitingReason = row.Text("waiting_reason"),
        NextWakeAt = row.Value<DateTimeOffset>("next_wake_at"),
        AttemptId = row.Value<Guid>("attempt_id"),
        UpdatedAt = row.Value<DateTimeOffset>("updated_at"),
        Stuck = row.Text("stuck"),
        RepositoryUrl = row.Text("github_repo_url"),
        HeadCommit = row.Text("head_commit"),
        NextStepName = row.Text("step_name"),
        NextStepAttempts = row.Value<int>("attempt") ?? 0,
        Error = row.Text("error_message"),
        RunnerAlive = row.Value<bool>("runner_alive"),
        Silo = row.Text("silo"),
        FactoryPaused = row.Get<bool>("factory_paused"),
    };

    private static GameDetailView Detail(NpgsqlDataReader row, GameView game, IReadOnlyList<BuildView> builds) => new()
    {
        Game = game,
        Seed = row.Get<long>("seed"),
        Simulated = row.Get<bool>("simulated"),
        Template = row.Text("selected_template"),
        Design = row.Text("gdd_spec"),
        Mechanics = row.Text("selected_mechanics"),
        Analytics = row.Text("analytics_spec"),
        CreatedAt = row.Value<DateTimeOffset>("created_at"),
        PublishedAt = row.Value<DateTimeOffset>("published_at"),
        LeaseHolder = row.Value<Guid>("lease_holder"),
        LeaseUntil = row.Value<DateTimeOffset>("lease_until"),
        Repository = row.Text("github_repo"),
        Assets = row.Get<int>("assets"),
        Score = row.Value<double>("score"),
        Builds = builds,
    };

    private static StepView Step(NpgsqlDataReader row) => new(
        row.Get<int>("step_number"),
        row.Get<string>("step_name"),
        row.Get<string>("status"),
        row.Value<DateTimeOffset>("started_at"),
        row.Value<DateTimeOffset>("completed_at"),
        row.Get<int>("attempt"),
        row.Get<int>("retry_count"),
        row.Get<int>("max_retries"),
        row.Text("error_message"),
        row.Text("waiting_reason"),
        row.Value<DateTimeOffset>("next_attempt_at"),
        row.Text("commit_id"),
        row.Text("artifacts"),
        row.Text("validation_results"),
        row.Text("logs"));

    private static BuildView Build(NpgsqlDataReader row) => new(
        row.Get<int>("build_number"),
        row.Get<int>("run"),
        row.Get<string>("status"),
        row.Get<string>("platform"),
        row.Get<string>("build_type"),
        row.Text("verification"),
        row.Text("artifact_kind"),
        row.Text("artifact_url"),
        row.Text("logs_url"),
        row.Value<long>("github_run_id"),
        row.Text("version_name"),
        row.Value<long>("file_size_bytes"),
        row.Value<DateTimeOffset>("started_at"),
        row.Value<DateTimeOffset>("completed_at"));

    private static AssetView Asset(NpgsqlDataReader row) => new(
        row.Get<string>("asset_type"),
        row.Get<string>("filename"),
        row.Text("local_path"),
        row.Text("storage_url"),
        row.Value<int>("width"),
        row.Value<int>("height"),
        row.Text("format"),
        row.Text("ai_model"),
        row.Text("ai_prompt"),
        row.Text("metadata"));
}
