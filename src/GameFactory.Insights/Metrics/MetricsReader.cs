using GameFactory.Database.Sql;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace GameFactory.Insights.Metrics;

/// <summary>Reads metrics.</summary>
public sealed class MetricsReader(NpgsqlDataSource database, IOptions<ScoreOptions> score, TimeProvider time)
{
    private static readonly string s_rows = SqlFile.Beside<MetricsReader>("metrics_rows.sql");
    private static readonly string s_totals = SqlFile.Beside<MetricsReader>("game_totals.sql");
    private static readonly string s_funnel = SqlFile.Beside<MetricsReader>("level_funnel.sql");

    /// <summary>Rows of <c>game_metrics</c> by game and day.</summary>
    public Task<List<MetricsRow>> RowsAsync(IReadOnlyCollection<Guid> games, CancellationToken cancellationToken) =>
        ReadAsync(s_rows, Row, cancellationToken, new NpgsqlParameter<Guid[]> { TypedValue = [.. games] });

    /// <summary>Totals of the games named that have any events.</summary>
    public Task<List<GameTotals>> TotalsAsync(IReadOnlyCollection<Guid> games, CancellationToken cancellationToken) =>
        TotalsAsync([.. games], simulated: null, batch: null, genre: null, cancellationToken);

    /// <summary>Totals of the games of a scope that have any events.</summary>
    public Task<List<GameTotals>> TotalsAsync(MetricsScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return TotalsAsync(scope.Game is { } game ? [game] : null, scope.Simulated, scope.Batch, scope.Genre, cancellationToken);
    }

    /// <summary>All games of one kind, the best score first, those without a score last.</summary>
    public async Task<IReadOnlyList<GameTotals>> RankingsAsync(bool simulated, int limit, CancellationToken cancellationToken) =>
        await RankingsAsync(new MetricsScope { Simulated = simulated }, limit, cancellationToken);

    /// <summary>The games of a scope, the best score first, those without a score last.</summary>
    public async Task<IReadOnlyList<GameTotals>> RankingsAsync(MetricsScope scope, int limit, CancellationToken cancellationToken)
    {
        var totals = await TotalsAsync(scope, cancellationToken);
        return [.. totals.OrderByDescending(t => t.Score ?? -1).ThenBy(t => t.Slug, StringComparer.Ordinal).Take(limit)];
    }

    /// <summary>What players did on each level of the games of a scope, by level; null days are open ends.</summary>
    public Task<List<LevelFunnel>> FunnelAsync(MetricsScope scope, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return ReadAsync(s_funnel, Level, cancellationToken, scope.Parameters(from, to));
    }

    private Task<List<GameTotals>> TotalsAsync(
        Guid[]? games,
        bool? simulated,
        Guid? batch,
        string? genre,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            s_totals,
            Totals,
            cancellationToken,
            MetricsScope.Parameter(games, NpgsqlDbType.Array | NpgsqlDbType.Uuid),
            MetricsScope.Parameter(simulated, NpgsqlDbType.Boolean),
            new NpgsqlParameter<DateOnly> { TypedValue = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) },
            MetricsScope.Parameter(batch, NpgsqlDbType.Uuid),
            MetricsScope.Parameter(genre, NpgsqlDbType.Text)
        );

    private static LevelFunnel Level(NpgsqlDataReader row) =>
        new(
            row.Get<int>("level"),
            row.Get<long>("starts"),
            row.Get<long>("completes"),
            row.Get<long>("fails"),
            row.Get<long>("prompts"),
            row.Get<long>("ads_started"),
            row.Get<long>("ads_completed"),
            row.Get<long>("unlocks")
        );

    private static MetricsRow Row(NpgsqlDataReader row) =>
        new()
        {
            Key = new GameDay(row.Get<Guid>("game_id"), row.Get<DateOnly>("date")),
            Installs = row.Get<int>("installs"),
            Dau = row.Get<int>("dau"),
            Sessions = row.Get<int>("sessions"),
            AvgSessionSeconds = row.Get<int>("avg_session_duration_seconds"),
            RetentionD1 = row.Value<decimal>("retention_d1"),
            RetentionD7 = row.Value<decimal>("retention_d7"),
            RetentionD30 = row.Value<decimal>("retention_d30"),
            LevelsCompleted = row.Get<int>("levels_completed"),
            LevelsFailed = row.Get<int>("levels_failed"),
            AdImpressions = row.Get<int>("ad_impressions"),
            AdRevenueCents = row.Get<int>("ad_revenue_cents"),
            IapRevenueCents = row.Get<int>("iap_revenue_cents"),
            Score = row.Value<decimal>("score"),
        };

    private GameTotals Totals(NpgsqlDataReader row)
    {
        var sums = new MetricsSums
        {
            Installs = row.Get<long>("installs"),
            RetentionD1 = new Returned(row.Get<long>("installs_d1"), row.Get<long>("back_d1")),
            RetentionD7 = new Returned(row.Get<long>("installs_d7"), row.Get<long>("back_d7")),
            RetentionD30 = new Returned(row.Get<long>("installs_d30"), row.Get<long>("back_d30")),
            PlayerDays = row.Get<long>("player_days"),
            Sessions = row.Get<long>("sessions"),
            SessionMicros = row.Get<long>("session_micros"),
            LevelsCompleted = row.Get<long>("levels_completed"),
            LevelsFailed = row.Get<long>("levels_failed"),
            AdsStarted = row.Get<long>("ads_started"),
            AdRevenueMicros = row.Get<long>("ad_revenue_micros"),
            IapRevenueMicros = row.Get<long>("iap_revenue_micros"),
        };
        return new GameTotals(
            row.Get<Guid>("id"),
            row.Value<Guid>("batch_id"),
            row.Get<string>("slug"),
            row.Get<string>("name"),
            row.Get<string>("genre"),
            row.Get<bool>("simulated"),
            sums,
            row.Get<long>("prompted"),
            row.Get<long>("opted_in"),
            GameScore.Of(sums, score.Value)
        )
        {
            FirstDay = row.Get<DateOnly>("first_day"),
            LastDay = row.Get<DateOnly>("last_day"),
        };
    }

    private async Task<List<T>> ReadAsync<T>(
        string sql,
        Func<NpgsqlDataReader, T> row,
        CancellationToken cancellationToken,
        params NpgsqlParameter[] parameters
    )
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(row(reader));
        }

        return rows;
    }
}
