using System.Globalization;
using GameFactory.Insights.Ingestion;
using GameFactory.Insights.Metrics;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace GameFactory.IntegrationTests.Insights.Metrics;

/// <summary>
/// Random sets of events: the rollup must give what the definitions in plain code give, also for late events and after the first month is
/// gone. METRICS_SETS says how many sets, 100 without it; a change of the rollup is tried with 1,000.
/// </summary>
public sealed class ReferenceComparisonTests : IAsyncLifetime
{
    private const int SetsAtOnce = 50;
    private static readonly DateOnly s_first = new(2026, 2, 14);
    private static readonly DateOnly s_march = new(2026, 3, 1);
    private static readonly DateOnly s_today = new(2026, 3, 21);
    private static readonly int s_sets = int.Parse(
        Environment.GetEnvironmentVariable("METRICS_SETS") ?? "100",
        CultureInfo.InvariantCulture
    );

    private InsightsBed _bed = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _bed = await InsightsBed.StartAsync(new FakeTimeProvider(new DateTimeOffset(2026, 3, 21, 9, 0, 0, TimeSpan.Zero)));

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Random_sets_give_the_same_numbers_as_the_definitions_in_plain_code()
    {
        var compared = 0;
        foreach (var seeds in Enumerable.Range(1, s_sets).Chunk(SetsAtOnce))
        {
            var sets = new List<(Guid[] Games, RandomEvents Random, HashSet<RawEvent> Ever)>();
            foreach (var seed in seeds)
            {
                Guid[] games = [await _bed.GameAsync(), await _bed.GameAsync(simulated: true)];
                sets.Add((games, new RandomEvents(seed, games), []));
            }

            await PlayAsync(sets, set => set.Random.Take(25, s_first, s_today.DayNumber - s_first.DayNumber + 1));

            // Late: the days are counted already. Events up to now, so the last day is not closed.
            await PlayAsync(sets, set => set.Random.Take(25, s_first, s_today.DayNumber - s_first.DayNumber + 1));
            await DropFebruaryAsync();
            await PlayAsync(sets, set => set.Random.Take(25, s_march, s_today.DayNumber - s_march.DayNumber + 1));
            compared += sets.Count;

            // All that hangs on them goes too, or each further set would take longer.
            await _bed.ExecuteAsync("DELETE FROM games");
        }

        Assert.Equal(s_sets, compared);
        TestContext.Current.SendDiagnosticMessage($"{compared} sets gave the same numbers, each after three waves of events.");
    }

    private async Task PlayAsync(
        List<(Guid[] Games, RandomEvents Random, HashSet<RawEvent> Ever)> sets,
        Func<(Guid[] Games, RandomEvents Random, HashSet<RawEvent> Ever), IEnumerable<RawEvent>> next
    )
    {
        var wave = new List<RawEvent>();
        foreach (var set in sets)
        {
            List<RawEvent> events = [.. next(set).Where(e => DateOnly.FromDateTime(e.Time) <= s_today)];
            set.Ever.UnionWith(events);
            wave.AddRange(events);
        }

        await RawEventStore.AddAsync(_bed, wave);
        await _bed.Get<MetricsRollup>().RunDirtyAsync(RollupCause.Dirty, Cancellation);
        Guid[] games = [.. sets.SelectMany(set => set.Games)];
        var ever = sets.SelectMany(set => set.Ever).ToList();
        await AssertSameAsync(games, ever);

        // A rerun over everything writes no row, also where the raw events are gone.
        var again = await _bed.Get<MetricsRollup>().RunAsync(s_first, s_today, Cancellation);
        Assert.Equal(0, again.RowsWritten);
        Assert.Equal(0L, await _bed.ScalarAsync<long>("SELECT count(*) FROM analytics_dirty_days"));
    }

    private async Task AssertSameAsync(Guid[] games, List<RawEvent> ever)
    {
        var rows = await _bed.Get<MetricsReader>().RowsAsync(games, Cancellation);
        Assert.Equal(
            ReferenceMetrics.Rows(ever, s_today).OrderBy(r => r.Key.Game).ThenBy(r => r.Key.Day),
            rows.OrderBy(r => r.Key.Game).ThenBy(r => r.Key.Day)
        );
        Assert.Equal(
            ReferenceMetrics.Levels(ever).OrderBy(l => (l.Game, l.Day, l.Level)),
            (await LevelsAsync(games)).OrderBy(l => (l.Game, l.Day, l.Level))
        );
        var totals = await _bed.Get<MetricsReader>().TotalsAsync(games, Cancellation);
        Assert.Equal(
            ever.GroupBy(e => e.Game).Select(game => (game.Key, ReferenceMetrics.Players([.. game], s_today))).OrderBy(g => g.Key),
            totals
                .Select(t => (Key: t.Game, (t.Sums.RetentionD1, t.Sums.RetentionD7, t.Sums.RetentionD30, t.Prompted, t.OptedIn)))
                .OrderBy(g => g.Key)
        );
        Assert.Equal(ever.GroupBy(e => e.Game).Sum(game => ReferenceMetrics.Malformed([.. game])), await MalformedAsync(games));
    }

    private async Task<List<LevelDay>> LevelsAsync(Guid[] games)
    {
        await using var command = _bed.Database.CreateCommand(
            "SELECT game_id, day, level, starts, completes, fails, prompts, ads_started, ads_completed, unlocks FROM "
                + "analytics_level_days WHERE game_id = ANY ($1)"
        );
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = games });
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var levels = new List<LevelDay>();
        while (await reader.ReadAsync(Cancellation))
        {
            levels.Add(
                new LevelDay(
                    reader.GetGuid(0),
                    reader.GetFieldValue<DateOnly>(1),
                    reader.GetInt32(2),
                    reader.GetInt32(3),
                    reader.GetInt32(4),
                    reader.GetInt32(5),
                    reader.GetInt32(6),
                    reader.GetInt32(7),
                    reader.GetInt32(8),
                    reader.GetInt32(9)
                )
            );
        }

        return levels;
    }

    private async Task<long> MalformedAsync(Guid[] games)
    {
        await using var command = _bed.Database.CreateCommand(
            "SELECT coalesce(sum(malformed), 0)::bigint FROM analytics_game_days WHERE game_id = ANY ($1)"
        );
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = games });
        return (long)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    /// <summary>What retention does: the raw events of a month are gone, what was counted of them stays.</summary>
    private async Task DropFebruaryAsync()
    {
        Assert.True(await _bed.ScalarAsync<long>("SELECT count(*) FROM analytics_events_2026_02") > 0);
        await _bed.ExecuteAsync("ALTER TABLE analytics_events DETACH PARTITION analytics_events_2026_02");
        await _bed.ExecuteAsync("DROP TABLE analytics_events_2026_02");
        _bed.Get<EventPartitions>().Forget();
    }
}
