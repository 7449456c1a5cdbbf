using GameFactory.Insights.Learning.Store;
using GameFactory.Insights.Metrics;
using GameFactory.IntegrationTests.Engine;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace GameFactory.IntegrationTests.Insights.Metrics;

public sealed class MetricsRollupTests : IAsyncLifetime
{
    private static readonly DateOnly s_today = new(2026, 5, 4);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));
    private InsightsBed _bed = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _bed = await InsightsBed.StartAsync(_time);

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task A_rerun_writes_no_row_leaves_no_mark_and_is_logged()
    {
        var game = await _bed.GameAsync();
        await RawEventStore.AddAsync(_bed, [.. new RandomEvents(77, [game]).Take(50, s_today.AddDays(-5), 4)]);
        var rollup = _bed.Get<MetricsRollup>();
        var first = await rollup.RunAsync(s_today.AddDays(-6), s_today, Cancellation);
        var second = await rollup.RunAsync(s_today.AddDays(-6), s_today, Cancellation);
        Assert.True(first.RowsWritten > 0);
        Assert.True(first.Malformed > 0);
        Assert.Equal(0, second.RowsWritten);
        Assert.Equal(first.Malformed, second.Malformed);
        Assert.Equal(0L, await _bed.ScalarAsync<long>("SELECT count(*) FROM analytics_dirty_days"));
        Assert.Equal(2L, await _bed.ScalarAsync<long>("SELECT count(*) FROM analytics_rollups WHERE error IS NULL"));
    }

    [Fact]
    public async Task A_run_that_dies_half_way_is_logged_keeps_what_it_finished_and_the_next_one_does_the_rest()
    {
        var game = await _bed.GameAsync();
        var random = new RandomEvents(5, [game]);
        List<RawEvent> events = [.. random.Take(300, s_today.AddDays(-60), 55)];
        await RawEventStore.AddAsync(_bed, events);
        await _bed.Get<MetricsRollup>().RunDirtyAsync(RollupCause.Dirty, Cancellation);
        List<RawEvent> late = [.. random.Take(300, s_today.AddDays(-60), 55)];
        await RawEventStore.AddAsync(_bed, late);
        var marked = await MarkedAsync();

        await using (var holder = await _bed.Database.OpenConnectionAsync(Cancellation))
        await using (var held = await holder.BeginTransactionAsync(Cancellation))
        {
            // The last day's row is held, so the run stops there, in its second part, and its connection is killed.
            await using var hold = new NpgsqlCommand(
                "SELECT FROM analytics_game_days WHERE day = (SELECT max(day) FROM analytics_game_days JOIN analytics_dirty_days USING "
                    + "(day)) FOR UPDATE",
                holder
            );
            await hold.ExecuteNonQueryAsync(Cancellation);
            var run = _bed.Get<MetricsRollup>().RunDirtyAsync(RollupCause.Dirty, Cancellation);
            await Rows.BecomeAsync(
                _bed.Database,
                "SELECT count(pg_terminate_backend(pid)) > 0 FROM pg_stat_activity WHERE datname = current_database() AND "
                    + "wait_event_type = 'Lock' AND query LIKE '%One pass over%'",
                true
            );
            await Assert.ThrowsAnyAsync<NpgsqlException>(() => run);
        }

        Assert.Equal(marked - 32, await MarkedAsync());
        Assert.Equal(1L, await _bed.ScalarAsync<long>("SELECT count(*) FROM analytics_rollups WHERE error <> ''"));

        await _bed.Get<MetricsRollup>().RunDirtyAsync(RollupCause.Dirty, Cancellation);
        var rows = await _bed.Get<MetricsReader>().RowsAsync([game], Cancellation);
        Assert.Equal(
            ReferenceMetrics.Rows([.. events.Concat(late).Distinct()], s_today).OrderBy(r => r.Key.Day),
            rows.OrderBy(r => r.Key.Day)
        );
    }

    [Fact]
    public async Task Retention_is_null_until_its_day_is_over_and_then_follows_without_a_new_event()
    {
        var game = await _bed.GameAsync();
        await RawEventStore.AddAsync(_bed, [Start("a", 3), Start("b", 3), Start("b", 4)]);

        Assert.Null(await RetentionD1OnAsync(4));
        Assert.Equal(0.5m, await RetentionD1OnAsync(5));
        Assert.Equal(0L, await _bed.ScalarAsync<long>("SELECT count(retention_d7) FROM game_metrics"));

        RawEvent Start(string user, int day) =>
            new(
                Guid.CreateVersion7(),
                game,
                "game_start",
                user,
                "s",
                null,
                new DateTime(2026, 5, day, 8, 0, 0, DateTimeKind.Utc),
                null,
                null,
                null
            );

        async Task<decimal?> RetentionD1OnAsync(int day)
        {
            _time.SetUtcNow(new DateTimeOffset(2026, 5, day, 12, 0, 0, TimeSpan.Zero));
            await _bed.Get<MetricsRollup>().RunDirtyAsync(RollupCause.Dirty, Cancellation);
            return (await _bed.Get<MetricsReader>().RowsAsync([game], Cancellation)).Single(row => row.Key.Day.Day == 3).RetentionD1;
        }
    }

    [Fact]
    public async Task The_learner_is_told_of_games_with_news_and_of_no_other()
    {
        Guid[] games = [await _bed.GameAsync(), await _bed.GameAsync()];
        await RawEventStore.AddAsync(_bed, [Event(games[0], "game_start", "a", 3), Event(games[1], "game_start", "a", 1)]);
        Assert.Equal(games.Order(), await ToldAsync());
        Assert.Empty(await ToldAsync());

        // No column of the daily metrics shows it, but the share of players asked does.
        await RawEventStore.AddAsync(_bed, [Event(games[0], "unlock_prompt_shown", "a", 3)]);
        Assert.Equal([games[0]], await ToldAsync());

        // A day ends, and with it the first game's day one is known.
        _time.SetUtcNow(new DateTimeOffset(2026, 5, 5, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal([games[0]], await ToldAsync());

        static RawEvent Event(Guid game, string type, string user, int day) =>
            new(
                Guid.CreateVersion7(),
                game,
                type,
                user,
                "s",
                null,
                new DateTime(2026, 5, day, 8, 0, 0, DateTimeKind.Utc),
                null,
                null,
                null
            );

        async Task<IEnumerable<Guid>> ToldAsync()
        {
            await _bed.Get<MetricsRollup>().RunDirtyAsync(RollupCause.Dirty, Cancellation);
            var due = await _bed.Get<LearningDue>().FindAsync(10, Cancellation);
            await _bed.Get<LearningDue>().ForgetAsync(due, Cancellation);
            return due.Select(d => d.Game).Order();
        }
    }

    [Fact]
    public async Task Players_go_with_their_game()
    {
        Guid[] games = [await _bed.GameAsync(), await _bed.GameAsync()];
        await RawEventStore.AddAsync(_bed, [.. new RandomEvents(3, games).Take(40, s_today.AddDays(-5), 4)]);
        await _bed.Get<MetricsRollup>().RunDirtyAsync(RollupCause.Dirty, Cancellation);
        var others = await PlayersAsync();

        await _bed.ExecuteAsync($"DELETE FROM games WHERE id = '{games[0]}'");

        Assert.True(others.Of > 0 && others.Others > 0);
        Assert.Equal((0L, others.Others), await PlayersAsync());

        async Task<(long Of, long Others)> PlayersAsync() => (await CountAsync("="), await CountAsync("<>"));

        Task<long> CountAsync(string which) =>
            _bed.ScalarAsync<long>(
                $"SELECT (SELECT count(*) FROM analytics_players WHERE game_id {which} '{games[0]}') + (SELECT count(*) FROM "
                    + $"analytics_player_days WHERE game_id {which} '{games[0]}')"
            );
    }

    private Task<long> MarkedAsync() => _bed.ScalarAsync<long>("SELECT count(*) FROM analytics_dirty_days WHERE lane <> -1");
}
