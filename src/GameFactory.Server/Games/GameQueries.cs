using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Server.Games;

/// <summary>Reads games from their rows; a read never wakes a grain.</summary>
public sealed class GameQueries(NpgsqlDataSource database)
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
            [null, null, filter.Batch, filter.Status, filter.Genre, filter.Step, filter.Stuck, filter.After?.Batch, filter.After?.Index, filter.Limit],
            Game,
            cancellationToken);

    /// <summary>One game by its id or slug, or null.</summary>
    public async Task<GameView?> FindAsync(string idOrSlug, CancellationToken cancellationToken)
    {
        var isId = Guid.TryParse(idOrSlug, out var id);
        var rows = await database.ReadAsync(
            s_games, [isId ? id : null, isId ? null : idOrSlug, null, null, null, null, false, null, null, 1], Game, cancellationToken);
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
        var rows = await database.ReadAsync(s_detail, [game.Id], row => Detail(row, game, builds), cancellationToken);
        return rows.SingleOrDefault();
    }

    /// <summary>The twelve steps of a game.</summary>
    public async Task<IReadOnlyList<StepView>> StepsAsync(Guid game, CancellationToken cancellationToken) =>
        await database.ReadAsync(s_steps, [game], Step, cancellationToken);

    /// <summary>The assets of a game.</summary>
    public async Task<IReadOnlyList<AssetView>> AssetsAsync(Guid game, CancellationToken cancellationToken) =>
        await database.ReadAsync(s_assets, [game], Asset, cancellationToken);

    private static GameView Game(NpgsqlDataReader row) => new()
    {
        Id = row.GetGuid(0),
        BatchId = row.Value<Guid>(1),
        Index = row.GetInt32(2),
        Name = row.GetString(3),
        Slug = row.GetString(4),
        Genre = row.GetString(5),
        Status = row.GetString(6),
        CurrentStep = row.GetInt32(7),
        Run = row.GetInt32(8),
        Steps = row.Text(9) ?? "",
        PausedAt = row.Value<DateTimeOffset>(10),
        BatchPausedAt = row.Value<DateTimeOffset>(11),
        BatchStatus = row.Text(12),
        WaitingReason = row.Text(13),
        NextWakeAt = row.Value<DateTimeOffset>(14),
        AttemptId = row.Value<Guid>(15),
        UpdatedAt = row.Value<DateTimeOffset>(16),
        Stuck = row.Text(17),
        RepositoryUrl = row.Text(18),
        HeadCommit = row.Text(19),
        NextStepName = row.Text(20),
        NextStepAttempts = row.Value<int>(21) ?? 0,
        Error = row.Text(22),
        RunnerAlive = row.Value<bool>(23),
        Silo = row.Text(24),
        FactoryPaused = row.GetBoolean(25),
    };

    private static GameDetailView Detail(NpgsqlDataReader row, GameView game, IReadOnlyList<BuildView> builds) => new()
    {
        Game = game,
        Seed = row.GetInt64(0),
        Simulated = row.GetBoolean(1),
        Template = row.Text(2),
        Design = row.Text(3),
        Mechanics = row.Text(4),
        Analytics = row.Text(5),
        CreatedAt = row.Value<DateTimeOffset>(6),
        PublishedAt = row.Value<DateTimeOffset>(7),
        LeaseHolder = row.Value<Guid>(8),
        LeaseUntil = row.Value<DateTimeOffset>(9),
        Repository = row.Text(10),
        Assets = row.GetInt32(11),
        Score = row.Value<double>(12),
        Builds = builds,
    };

    private static StepView Step(NpgsqlDataReader row) => new(
        row.GetInt32(0),
        row.GetString(1),
        row.GetString(2),
        row.Value<DateTimeOffset>(3),
        row.Value<DateTimeOffset>(4),
        row.GetInt32(5),
        row.GetInt32(6),
        row.GetInt32(7),
        row.Text(8),
        row.Text(9),
        row.Value<DateTimeOffset>(10),
        row.Text(11),
        row.Text(12),
        row.Text(13),
        row.Text(14));

    private static BuildView Build(NpgsqlDataReader row) => new(
        row.GetInt32(0),
        row.GetInt32(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.Text(5),
        row.Text(6),
        row.Text(7),
        row.Text(8),
        row.Value<long>(9),
        row.Text(10),
        row.Value<long>(11),
        row.Value<DateTimeOffset>(12),
        row.Value<DateTimeOffset>(13));

    private static AssetView Asset(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.Text(2),
        row.Text(3),
        row.Value<int>(4),
        row.Value<int>(5),
        row.Text(6),
        row.Text(7),
        row.Text(8),
        row.Text(9));
}
