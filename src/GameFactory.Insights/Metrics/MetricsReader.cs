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
        return ReadAsync(
            s_funnel,
            r => new LevelFunnel(r.GetInt32(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5), r.GetInt64(6), r.GetInt64(7)),
            cancellationToken,
            scope.Parameters(from, to));
    }

    private Task<List<GameTotals>> TotalsAsync(Guid[]? games, bool? simulated, Guid? batch, string? genre, CancellationToken cancellationToken) => ReadAsync(
        s_totals,
        Totals,
        cancellationToken,
        MetricsScope.Parameter(games, NpgsqlDbType.Array | NpgsqlDbType.Uuid),
        MetricsScope.Parameter(simulated, NpgsqlDbType.Boolean),
        new NpgsqlParameter<DateOnly> { TypedValue = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) },
        MetricsScope.Parameter(batch, NpgsqlDbType.Uuid),
        MetricsScope.Parameter(genre, NpgsqlDbType.Text));

    private static MetricsRow Row(NpgsqlDataReader r) => new()
    {
        Key = new GameDay(r.GetGuid(0), r.GetFieldValue<DateOnly>(1)),
        Installs = r.GetInt32(2),
        Dau = r.GetInt32(3),
        Sessions = r.GetInt32(4),
        AvgSessionSeconds = r.GetInt32(5),
        DayOne = Decimal(r, 6),
        DaySeven = Decimal(r, 7),
        DayThirty = Decimal(r, 8),
        LevelsCompleted = r.GetInt32(9),
        LevelsFailed = r.GetInt32(10),
        AdImpressions = r.GetInt32(11),
        AdRevenueCents = r.GetInt32(12),
        IapRevenueCents = r.GetInt32(13),
        Score = Decimal(r, 14),
    };

    private GameTotals Totals(NpgsqlDataReader r)
    {
        var sums = new MetricsSums
        {
            Installs = r.GetInt64(6),
            DayOne = new Returned(r.GetInt64(7), r.GetInt64(10)),
            DaySeven = new Returned(r.GetInt64(8), r.GetInt64(11)),
            DayThirty = new Returned(r.GetInt64(9), r.GetInt64(12)),
            PlayerDays = r.GetInt64(13),
            Sessions = r.GetInt64(14),
            SessionMicros = r.GetInt64(15),
            LevelsCompleted = r.GetInt64(16),
            LevelsFailed = r.GetInt64(17),
            AdsStarted = r.GetInt64(18),
            AdRevenueMicros = r.GetInt64(19),
            IapRevenueMicros = r.GetInt64(20),
        };
        return new GameTotals(
            r.GetGuid(0), r.IsDBNull(1) ? null : r.GetGuid(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetBoolean(5),
            sums, r.GetInt64(21), r.GetInt64(22), GameScore.Of(sums, score.Value))
        {
            FirstDay = r.GetFieldValue<DateOnly>(23),
            LastDay = r.GetFieldValue<DateOnly>(24),
        };
    }

    private static decimal? Decimal(NpgsqlDataReader r, int column) => r.IsDBNull(column) ? null : r.GetDecimal(column);

    private async Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
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
