using GameFactory.Insights.Learning;
using GameFactory.Insights.Learning.Store;
using GameFactory.Insights.Metrics;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace GameFactory.IntegrationTests.Insights.Learning;

public sealed class LearningUpdaterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_metrics_counted_is_what_the_learner_gets()
    {
        await using var bed = await LearningBed.StartAsync();
        var game = (await bed.MakeBatchAsync(0, 1))[0];
        await PlayAsync(bed, game);

        Assert.Equal(1, await Updater(bed, "2026-03-09").UpdateAsync([game], Cancellation));

        var outcome = Assert.Single((await bed.Store.HistoryAsync(simulated: false, Cancellation)).Outcomes);
        Assert.Equal(new Tally(4, 2), outcome.DayOne);
        Assert.Equal(new Tally(3, 1), outcome.DaySeven);
        Assert.Equal(new Tally(35, 23), outcome.Levels);
        Assert.Equal(new Tally(3, 1), outcome.Ads);
        Assert.Equal(["brick", "jump"], outcome.Mechanics.Order());
    }

    [Fact]
    public async Task A_repeat_has_no_news_until_a_day_closes()
    {
        await using var bed = await LearningBed.StartAsync();
        var game = (await bed.MakeBatchAsync(0, 1))[0];
        await PlayAsync(bed, game);
        await Updater(bed, "2026-03-09").UpdateAsync([game], Cancellation);

        Assert.Equal(0, await Updater(bed, "2026-03-09").UpdateAsync([game], Cancellation));
        Assert.Equal(1, await Updater(bed, "2026-03-12").UpdateAsync([game], Cancellation));
        Assert.Equal(4, Assert.Single((await bed.Store.HistoryAsync(simulated: false, Cancellation)).Outcomes).DaySeven.Trials);
    }

    [Fact]
    public async Task A_rebuild_counts_every_game_again_and_keeps_those_that_are_gone()
    {
        await using var bed = await LearningBed.StartAsync();
        var games = await bed.MakeBatchAsync(0, 2);
        await PlayAsync(bed, games[0]);
        await PlayAsync(bed, games[1]);
        await Updater(bed, "2026-03-09").UpdateAsync([games[0]], Cancellation);
        await bed.ExecuteAsync("DELETE FROM games WHERE id = $1", games[0]);

        var weights = await Updater(bed, "2026-03-09").RebuildAsync(simulated: false, remember: false, Cancellation);

        Assert.Equal(2, weights.Learning.Games);
    }

    private static LearningUpdater Updater(LearningBed bed, string today) => new(
        new MetricsReader(bed.Database, Options.Create(new ScoreOptions()), new FakeTimeProvider(DateTimeOffset.Parse(today + "T12:00:00Z"))), bed.Store);

    // Three players of March 1st and one of the 3rd. a and d come back the day after, a on day seven, and b on a day that counts for nothing.
    private static async Task PlayAsync(LearningBed bed, Guid game)
    {
        foreach (var (user, first) in new[] { ("a", 1), ("b", 1), ("c", 1), ("d", 3) })
        {
            await bed.ExecuteAsync("INSERT INTO analytics_players (game_id, user_id, first_day) VALUES ($1, $2, $3)", game, user, new DateOnly(2026, 3, first));
        }

        foreach (var (user, day, completed, failed, prompts, ads) in new[]
        {
            ("a", 1, 5, 2, 1, 0), ("b", 1, 3, 3, 2, 1), ("c", 1, 4, 1, 0, 0), ("d", 3, 2, 2, 1, 0),
            ("a", 2, 4, 1, 0, 0), ("d", 4, 2, 1, 0, 0), ("b", 5, 1, 1, 0, 0), ("a", 8, 1, 0, 0, 0), ("", 2, 1, 1, 0, 0),
        })
        {
            await bed.ExecuteAsync(
                """
                INSERT INTO analytics_player_days (day, game_id, user_id, events, sessions, session_micros, levels_completed, levels_failed, prompts, ads_started,
                  ad_revenue_micros, iap_revenue_micros, malformed)
                VALUES ($1, $2, $3, 9, 1, 1000, $4, $5, $6, $7, 0, 0, 0)
                """,
                new DateOnly(2026, 3, day), game, user, completed, failed, prompts, ads);
        }
    }
}
