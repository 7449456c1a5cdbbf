using GameFactory.Insights.Metrics;
using Microsoft.Extensions.Time.Testing;

namespace GameFactory.IntegrationTests.Insights.Metrics;

/// <summary>
/// A day that cannot be counted, by its date or by what lies in it, is set aside and said once; everything else is counted.
/// </summary>
public sealed class UncountableDaysTests : IAsyncLifetime
{
    private static readonly DateOnly s_today = new(2026, 5, 4);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));
    private InsightsBed _bed = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _bed = await InsightsBed.StartAsync(_time);

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    /// <summary>Days that the program before this one stored on request, and worse ones.</summary>
    [Fact]
    public async Task Marks_that_no_event_can_have_go_by_themselves()
    {
        var game = await _bed.GameAsync();
        await RawEventStore.AddAsync(_bed, [Start(game, 3)]);
        await _bed.ExecuteAsync(
            """
            INSERT INTO analytics_dirty_days (day, lane)
            SELECT day, lane
            FROM unnest('{9999-12-31, 9999-12-01, 0001-01-01, 0001-02-01, 1999-12-31, 2100-01-01,
               5874897-12-31, 4713-01-01 BC, infinity, -infinity}'::date[]) AS day
            CROSS JOIN (VALUES (-2), (-1), (3)) AS lanes (lane)
            """
        );
        await _bed.ExecuteAsync(
            $"INSERT INTO game_metrics (game_id, date, installs) VALUES ('{game}', '-infinity', 3), ('{game}', '0001-01-01', 3), "
                + $"('{game}', '4000-01-01 BC', 3)"
        );

        var report = await RunAsync();
        var again = await RunAsync();

        Assert.Equal([new DateOnly(2026, 5, 3)], report.Days);
        Assert.Empty(report.SetAside);
        Assert.Empty(again.Days);
        Assert.Equal(0L, await _bed.ScalarAsync<long>("SELECT count(*) FROM analytics_dirty_days"));
        Assert.Equal(
            1L,
            await _bed.ScalarAsync<long>(
                "SELECT count(*) FROM analytics_rollups WHERE error LIKE '%9999-12-31%' AND error LIKE '%-infinity%'"
            )
        );
        Assert.Equal(1L, await _bed.ScalarAsync<long>("SELECT count(*) FROM game_metrics WHERE date = '2026-05-03' AND installs = 1"));
    }

    [Fact]
    public async Task A_day_that_the_database_refuses_is_left_out_until_it_has_news_or_is_asked_for()
    {
        var game = await _bed.GameAsync();
        await RawEventStore.AddAsync(_bed, [Start(game, 1), Start(game, 2), Start(game, 3)]);
        await RefuseAsync("analytics_game_days", "NEW.day = '2026-05-02'");

        var report = await RunAsync();
        var quiet = await RunAsync();
        await RawEventStore.AddAsync(_bed, [Start(game, 2)]);
        var news = await RunAsync();

        Assert.Equal([new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 3)], report.Days);
        Assert.Equal([new DateOnly(2026, 5, 2)], report.SetAside);
        Assert.Equal((0, 1), (quiet.Days.Count, quiet.SetAside.Count));
        Assert.Equal((0, 1), (news.Days.Count, news.SetAside.Count));
        Assert.Equal(
            2L,
            await _bed.ScalarAsync<long>(
                "SELECT count(*) FROM analytics_rollups WHERE error LIKE '2026-05-02 could not be counted: 22003: not this one%'"
            )
        );

        await _bed.ExecuteAsync("DROP TRIGGER refuse ON analytics_game_days");
        var mended = await _bed.Get<MetricsRollup>().RunAsync(new DateOnly(2026, 5, 2), new DateOnly(2026, 5, 2), Cancellation);
        Assert.Equal([new DateOnly(2026, 5, 2)], mended.Days);
        Assert.Empty(mended.SetAside);
        Assert.Equal(0L, await _bed.ScalarAsync<long>("SELECT count(*) FROM analytics_dirty_days"));
        Assert.Equal(2L, await _bed.ScalarAsync<long>("SELECT players FROM analytics_game_days WHERE day = '2026-05-02'"));
    }

    [Fact]
    public async Task A_game_whose_row_is_refused_keeps_no_other_game_and_no_other_day()
    {
        Guid[] games = [await _bed.GameAsync(), await _bed.GameAsync(), await _bed.GameAsync()];
        await RawEventStore.AddAsync(_bed, [.. games.SelectMany(game => new[] { Start(game, 1), Start(game, 2), Start(game, 3) })]);
        await RefuseAsync("game_metrics", $"NEW.game_id = '{games[1]}' AND NEW.date = '2026-05-02'");

        var report = await RunAsync();

        Assert.Equal([new DateOnly(2026, 5, 2)], report.SetAside);
        Assert.Equal(
            8L,
            await _bed.ScalarAsync<long>("SELECT count(*) FROM game_metrics WHERE date BETWEEN '2026-05-01' AND '2026-05-03'")
        );

        // Its retention is due and cannot be written either: that is not tried at every run, nor said again.
        _time.SetUtcNow(new DateTimeOffset(2026, 5, 20, 12, 0, 0, TimeSpan.Zero));
        await _bed.ExecuteAsync(
            $"ALTER TABLE game_metrics DISABLE TRIGGER refuse; INSERT INTO game_metrics (game_id, date, installs) VALUES ('{games[1]}', "
                + $"'2026-05-02', 1); ALTER TABLE game_metrics ENABLE TRIGGER refuse"
        );
        await RunAsync();
        Assert.Equal(1L, await _bed.ScalarAsync<long>("SELECT count(*) FROM analytics_rollups WHERE error IS NOT NULL"));
    }

    [Fact]
    public async Task Shares_that_contradict_each_other_do_not_stop_the_count()
    {
        var game = await _bed.GameAsync();
        await RawEventStore.AddAsync(_bed, [Start(game, 1), Start(game, 2)]);
        await RunAsync();
        await _bed.ExecuteAsync(
            "INSERT INTO analytics_game_days SELECT (jsonb_populate_record(d, '{\"day\": \"2026-05-08\", \"back_7\": 4000000000}')).* "
                + "FROM analytics_game_days d WHERE day = '2026-05-01'"
        );
        _time.SetUtcNow(new DateTimeOffset(2026, 5, 20, 12, 0, 0, TimeSpan.Zero));

        Assert.Empty((await RunAsync()).SetAside);
        Assert.Equal(1m, await _bed.ScalarAsync<decimal>("SELECT retention_d7 FROM game_metrics WHERE date = '2026-05-01'"));
    }

    private static RawEvent Start(Guid game, int day) =>
        new(
            Guid.CreateVersion7(),
            game,
            "game_start",
            $"player {Guid.NewGuid()}",
            "s",
            null,
            new DateTime(2026, 5, day, 8, 0, 0, DateTimeKind.Utc),
            null,
            null,
            null
        );

    private Task<RollupResult> RunAsync() => _bed.Get<MetricsRollup>().RunDirtyAsync(RollupCause.Dirty, Cancellation);

    private Task RefuseAsync(string table, string when) =>
        _bed.ExecuteAsync(
            $"""
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'not this one' USING ERRCODE = '22003'; END $$;
            CREATE TRIGGER refuse BEFORE INSERT OR UPDATE ON {table} FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION refuse();
            """
        );
}
