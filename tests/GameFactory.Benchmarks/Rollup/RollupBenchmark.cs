using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace GameFactory.Benchmarks.Rollup;

/// <summary>
/// Counts the last days of a world, asks plain SQL for the same numbers, and counts them beside a copy with ten times the history.
/// </summary>
internal sealed class RollupBenchmark(BenchDatabase bench, RollupWorld world, BenchProgress progress)
{
    private const int Timed = 5;
    private const int PlainRuns = 3;
    private const int LongerBy = 10;
    private const int GrowthRounds = 3;
    private static readonly string s_plain = Sql.Beside<RollupBenchmark>("plain_day.sql");
    private static readonly string s_plainLevels = Sql.Beside<RollupBenchmark>("plain_levels.sql");
    private static readonly string s_counted = Sql.Beside<RollupBenchmark>("counted_day.sql");
    private static readonly string s_countedLevels = Sql.Beside<RollupBenchmark>("counted_levels.sql");

    public async Task<RollupReport> RunAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        progress.Say($"making {world.Events} events of {world.Days} days");
        var timed = world.Last.AddDays(1 - Timed);
        double preparing;
        List<double> counted;
        var plain = new List<double>();
        bool isSame;
        long players;
        await using (var history = new RollupHistory(bench.ConnectionString))
        {
            await world.FillAsync(history.Database, cancellationToken);
            progress.Say("counting the days before the last five");
            await history.CountAsync(world.First, timed.AddDays(-1), cancellationToken);
            await world.ForgetAsync(history.Database, timed, cancellationToken);
            preparing = Stopwatch.GetElapsedTime(started).TotalSeconds;

            progress.Say("counting the last five");
            counted = [];
            for (var day = timed; day <= world.Last; day = day.AddDays(1))
            {
                counted.Add(await history.CountAsync(day, day, cancellationToken));
            }

            progress.Say("asking plain SQL for the same");
            var database = history.Database;
            isSame = (await CountedAsync(database, world.First, cancellationToken)).SequenceEqual(
                await PlainAsync(database, world.First, cancellationToken),
                StringComparer.Ordinal
            );
            var last = await CountedAsync(database, world.Last, cancellationToken);
            for (var run = 0; run < PlainRuns; run++)
            {
                var began = Stopwatch.GetTimestamp();
                var rows = await PlainAsync(database, world.Last, cancellationToken);
                plain.Add(RollupHistory.Milliseconds(began));
                isSame &= rows.Count > 0 && rows.SequenceEqual(last, StringComparer.Ordinal);
            }

            players = await bench.ScalarAsync<long>($"SELECT count(*) FROM analytics_player_days WHERE day = '{world.Last:yyyy-MM-dd}'");
        }

        var (again, lengthened) = await GrowAsync(timed, cancellationToken);
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
            Math.Round(preparing, 1)
        );
    }

    /// <summary>
    /// The same days over and over, with the history there is and with a long one in turns, so that both meet the same minutes of the
    /// machine.
    /// </summary>
    private async Task<(List<double> Again, List<double> Lengthened)> GrowAsync(DateOnly timed, CancellationToken cancellationToken)
    {
        progress.Say($"copying the database, with {LongerBy} times the history");
        var copy = await bench.CopyAsync();
        await using var kept = new RollupHistory(bench.ConnectionString);
        await using var longer = new RollupHistory(copy);
        await world.LengthenAsync(longer.Database, cancellationToken);
        var (again, lengthened) = (new List<double>(), new List<double>());
        for (var round = 0; round < GrowthRounds; round++)
        {
            progress.Say($"counting with either history in turns, round {round + 1} of {GrowthRounds}");
            await world.ForgetAsync(kept.Database, timed, cancellationToken);
            await world.ForgetAsync(longer.Database, timed, cancellationToken);
            for (var day = timed; day <= world.Last; day = day.AddDays(1))
            {
                if (again.Count % 2 == 0)
                {
                    again.Add(await kept.CountAsync(day, day, cancellationToken));
                    lengthened.Add(await longer.CountAsync(day, day, cancellationToken));
                }
                else
                {
                    lengthened.Add(await longer.CountAsync(day, day, cancellationToken));
                    again.Add(await kept.CountAsync(day, day, cancellationToken));
                }
            }
        }

        return (again, lengthened);
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

    private static async Task<List<string>> RowsAsync(
        NpgsqlDataSource database,
        string sql,
        CancellationToken cancellationToken,
        params DateOnly[] days
    )
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

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
