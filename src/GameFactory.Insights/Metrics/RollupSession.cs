using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Insights.Metrics;

/// <summary>The statements of a rollup, on the connection that holds its lock.</summary>
internal sealed class RollupSession(SessionLock held)
{
    private static readonly string s_markRange = SqlFile.Beside<RollupSession>("mark_range.sql");
    private static readonly string s_dirty = SqlFile.Beside<RollupSession>("dirty_days.sql");
    private static readonly string s_forget = SqlFile.Beside<RollupSession>("forget_days.sql");
    private static readonly string s_setAside = SqlFile.Beside<RollupSession>("set_aside_days.sql");
    private static readonly string s_aside = SqlFile.Beside<RollupSession>("days_aside.sql");
    private static readonly string s_unmark = SqlFile.Beside<RollupSession>("unmark_days.sql");
    private static readonly string s_maturing = SqlFile.Beside<RollupSession>("maturing_days.sql");
    private static readonly string s_countDay = SqlFile.Beside<RollupSession>("count_day.sql");
    private static readonly string s_countReturns = SqlFile.Beside<RollupSession>("count_returns.sql");
    private static readonly string s_sums = SqlFile.Beside<RollupSession>("day_sums.sql");
    private static readonly string s_write = SqlFile.Beside<RollupSession>("write_metrics.sql");

    /// <summary>
    /// A day's events are grouped in memory and not on disk; and as nothing is known of them when the statement is planned, sorting them
    /// all for a merge looks cheaper than it is. The lock sets both back when it is given back.
    /// </summary>
    public Task BeginAsync(CancellationToken cancellationToken) =>
        ExecuteAsync("SET work_mem = '64MB'; SET enable_mergejoin = off", cancellationToken);

    public Task MarkAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        ExecuteAsync(s_markRange, cancellationToken, P(from.ToDateTime(default)), P(to.ToDateTime(default)));

    /// <summary>Removes marks of days that cannot be counted; their names.</summary>
    public Task<List<string>> ForgetAsync(DateOnly last, CancellationToken cancellationToken) =>
        ReadAsync(s_forget, r => r.GetString(0), cancellationToken, P(DayBounds.First), P(last));

    public Task<List<DirtyMark>> DirtyAsync(DateOnly last, CancellationToken cancellationToken) =>
        ReadAsync(
            s_dirty,
            r => new DirtyMark(r.GetFieldValue<DateOnly>(0), r.GetInt16(1), r.GetInt64(2)),
            cancellationToken,
            P(DayBounds.First),
            P(last)
        );

    public Task UnmarkAsync(IReadOnlyList<DirtyMark> marks, CancellationToken cancellationToken) =>
        ExecuteAsync(s_unmark, cancellationToken, Parameters(marks));

    /// <summary>Keeps days out of the next runs, until something marks them again.</summary>
    public Task SetAsideAsync(IReadOnlyList<DirtyMark> marks, CancellationToken cancellationToken) =>
        ExecuteAsync(s_setAside, cancellationToken, Parameters(marks));

    public Task<List<DateOnly>> AsideAsync(DateOnly last, CancellationToken cancellationToken) =>
        ReadAsync(s_aside, r => r.GetFieldValue<DateOnly>(0), cancellationToken, P(DayBounds.First), P(last));

    public Task<List<DateOnly>> MaturingAsync(DateOnly today, CancellationToken cancellationToken) =>
        ReadAsync(s_maturing, r => r.GetFieldValue<DateOnly>(0), cancellationToken, P(today), P(DayBounds.First));

    /// <summary>Counts a day's raw events into the helper tables, all or nothing; the rows that changed.</summary>
    public async Task<long> CountAsync(DateOnly day, long mostMicros, CancellationToken cancellationToken)
    {
        var (start, end) = (
            DateTime.SpecifyKind(day.ToDateTime(default), DateTimeKind.Utc),
            DateTime.SpecifyKind(day.AddDays(1).ToDateTime(default), DateTimeKind.Utc)
        );
        return await CountAsync(s_countDay, cancellationToken, P(day), P(start), P(end), P(mostMicros));
    }

    /// <summary>Counts again who came back on days that were counted before, from the helper tables; the rows that changed.</summary>
    public Task<long> CountReturnsAsync(IReadOnlyCollection<DateOnly> days, CancellationToken cancellationToken) =>
        CountAsync(s_countReturns, cancellationToken, P(days.ToArray()));

    /// <summary>Sums per game and day, and the malformed amounts of each. <paramref name="today"/>: days before it are closed.</summary>
    public Task<List<(GameDay Key, MetricsSums Sums, long Malformed)>> SumsAsync(
        IReadOnlyCollection<DateOnly> days,
        DateOnly today,
        CancellationToken cancellationToken
    ) => ReadAsync(s_sums, r => Sums(r, today), cancellationToken, P(days.ToArray()));

    public Task<long> WriteAsync(IReadOnlyList<MetricsRow> rows, CancellationToken cancellationToken) =>
        CountAsync(
            s_write,
            cancellationToken,
            P(rows.Select(r => r.Key.Game).ToArray()),
            P(rows.Select(r => r.Key.Day).ToArray()),
            P(rows.Select(r => r.Installs).ToArray()),
            P(rows.Select(r => r.Dau).ToArray()),
            P(rows.Select(r => r.Sessions).ToArray()),
            P(rows.Select(r => r.AvgSessionSeconds).ToArray()),
            P(rows.Select(r => r.RetentionD1).ToArray()),
            P(rows.Select(r => r.RetentionD7).ToArray()),
            P(rows.Select(r => r.RetentionD30).ToArray()),
            P(rows.Select(r => r.LevelsCompleted).ToArray()),
            P(rows.Select(r => r.LevelsFailed).ToArray()),
            P(rows.Select(r => r.AdImpressions).ToArray()),
            P(rows.Select(r => r.AdRevenueCents).ToArray()),
            P(rows.Select(r => r.IapRevenueCents).ToArray()),
            P(rows.Select(r => r.Score).ToArray())
        );

    private static (GameDay, MetricsSums, long) Sums(NpgsqlDataReader r, DateOnly today)
    {
        var (day, installs) = (r.GetFieldValue<DateOnly>(1), r.GetInt64(2));
        return (
            new GameDay(r.GetGuid(0), day),
            new MetricsSums
            {
                Installs = installs,
                PlayerDays = r.GetInt64(3),
                Sessions = r.GetInt64(4),
                SessionMicros = r.GetInt64(5),
                RetentionD1 = Closed(1, r.GetInt64(6)),
                RetentionD7 = Closed(7, r.GetInt64(7)),
                RetentionD30 = Closed(30, r.GetInt64(8)),
                LevelsCompleted = r.GetInt64(9),
                LevelsFailed = r.GetInt64(10),
                AdsStarted = r.GetInt64(11),
                AdRevenueMicros = r.GetInt64(12),
                IapRevenueMicros = r.GetInt64(13),
            },
            r.GetInt64(14)
        );

        Returned Closed(int after, long players) => day.AddDays(after) < today ? new Returned(installs, players) : default;
    }

    private async Task<long> CountAsync(string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters) =>
        (await ReadAsync(sql, r => r.GetInt64(0), cancellationToken, parameters)).Single();

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, held.Connection) { CommandTimeout = 0 };
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<List<T>> ReadAsync<T>(
        string sql,
        Func<NpgsqlDataReader, T> row,
        CancellationToken cancellationToken,
        params NpgsqlParameter[] parameters
    )
    {
        await using var command = new NpgsqlCommand(sql, held.Connection) { CommandTimeout = 0 };
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    private static NpgsqlParameter[] Parameters(IReadOnlyList<DirtyMark> marks) =>
        [P(marks.Select(m => m.Day).ToArray()), P(marks.Select(m => m.Lane).ToArray()), P(marks.Select(m => m.Marks).ToArray())];

    private static NpgsqlParameter<T> P<T>(T value) => new() { TypedValue = value };
}
