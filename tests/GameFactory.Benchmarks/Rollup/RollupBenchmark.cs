using System.Diagnostics;
using GameFactory.Insights.Ingestion;
using GameFactory.Insights.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace GameFactory.Benchmarks.Rollup;

/// <summary>Counts the last days of a world, asks plain SQL for the same numbers, and counts them again with ten times the history.</summary>
internal sealed class RollupBenchmark(BenchDatabase bench, RollupWorld world)
{
    private const int Timed = 5;
    private const int PlainRuns = 3;
    private const int LongerBy = 10;
    private static readonly string s_plain = Sql.Beside<RollupBenchmark>("plain_day.sql");
    private static readonly string s_plainLevels = Sql.Beside<RollupBenchmark>("plain_levels.sql");
    private static readonly string s_counted = Sql.Beside<RollupBenchmark>("counted_day.sql");
    private static readonly string s_countedLevels = Sql.Beside<RollupBenchmark>("counted_levels.sql");

    public async Task<RollupReport> RunAsync(CancellationToken cancellationToken)
    {
        // The rollup takes so much memory for its sorts; the plain SQL gets the same.
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(bench.ConnectionString) { Options = "-c work_mem=64MB" });
        using var rollup = new MetricsRollup(database, Options.Create(new ScoreOptions()), Options.Create(new IngestionOptions()), TimeProvider.System, NullLoggerFactory.Instance);
        var started = Stopwatch.GetTimestamp();
        await world.FillAsync(database, cancellationToken);
        var timed = world.Last.AddDays(1 - Timed);
        await rollup.RunAsync(world.First, timed.AddDays(-1), cancellationToken);
        await world.ForgetAsync(database, timed, cancellationToken);
        var preparing = Stopwatch.GetElapsedTime(started).TotalSeconds;

        var counted = await CountAsync(rollup, timed, cancellationToken);
        var plain = new List<double>();
        var isSame = (await CountedAsync(database, world.First, cancellationToken)).SequenceEqual(await PlainAsync(database, world.First, cancellationToken), StringComparer.Ordinal);
        var last = await CountedAsync(database, world.Last, cancellationToken);
        for (var run = 0; run < PlainRuns; run++)
        {
            var began = Stopwatch.GetTimestamp();
            var rows = await PlainAsync(database, world.Last, cancellationToken);
            plain.Add(Milliseconds(began));
            isSame &= rows.Count > 0 && rows.SequenceEqual(last, StringComparer.Ordinal);
        }

        var players = await bench.ScalarAsync<long>($"SELECT count(*) FROM analytics_player_days WHERE day = '{world.Last:yyyy-MM-dd}'");

        // The same days twice more: what the first count left in other days' rows is there for both.
        await world.ForgetAsync(database, timed, cancellationToken);
        var again = await CountAsync(rollup, timed, cancellationToken);
        await world.LengthenAsync(database, cancellationToken);
        await world.ForgetAsync(database, timed, cancellationToken);
        var lengthened = await CountAsync(rollup, timed, cancellationToken);
        return new RollupReport(
            await bench.ScalarAsync<long>("SELECT count(*) FROM analytics_events"),
            world.Days,
            world.Games,
            world.Events / world.Days,
            players,
            counted,
            plain,
            Math.Round(Median(counted) / Median(plain), 3),
            isSame,
            world.Days * LongerBy,
            again,
            lengthened,
            Math.Round(Median(lengthened) / Median(again), 3),
            Math.Round(preparing, 1));
    }

    private async Task<List<double>> CountAsync(MetricsRollup rollup, DateOnly from, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        for (var day = from; day <= world.Last; day = day.AddDays(1))
        {
            var began = Stopwatch.GetTimestamp();
            await rollup.RunAsync(day, day, cancellationToken);
            times.Add(Milliseconds(began));
        }

        return times;
    }

    private static async Task<List<string>> PlainAsync(NpgsqlDataSource database, DateOnly day, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return
        [
            .. await RowsAsync(database, s_plain, cancellationToken, day, today),
            .. await RowsAsync(database, s_plainLevels, cancellationToken, day),
        ];
    }

    private static async Task<List<string>> CountedAsync(NpgsqlDataSource database, DateOnly day, CancellationToken cancellationToken) =>
    [
        .. await RowsAsync(database, s_counted, cancellationToken, day),
        .. await RowsAsync(database, s_countedLevels, cancellationToken, day),
    ];

    private static async Task<List<string>> RowsAsync(NpgsqlDataSource database, string sql, CancellationToken cancellationToken, params DateOnly[] days)
    {
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 0;
        foreach (var day in days)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = day, NpgsqlDbType = NpgsqlDbType.Date });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string>();
        var cells = new object[reader.FieldCount];
        while (await reader.ReadAsync(cancellationToken))
        {
            reader.GetValues(cells);
            rows.Add(string.Join(' ', cells));
        }

        return rows;
    }

    private static double Milliseconds(long began) => Math.Round(Stopwatch.GetElapsedTime(began).TotalMilliseconds, 1);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
