using GameFactory.Insights.Learning;
using GameFactory.Insights.Learning.Store;
using GameFactory.Insights.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
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
        Assert.Equal(new Tally(4, 2), outcome.RetentionD1);
        Assert.Equal(new Tally(3, 1), outcome.RetentionD7);
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
        Assert.Equal(4, Assert.Single((await bed.Store.HistoryAsync(simulated: false, Cancellation)).Outcomes).RetentionD7.Trials);
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

    [Fact]
    public async Task Only_games_that_were_marked_are_looked_at_and_a_mark_made_meanwhile_stays()
    {
        await using var bed = await LearningBed.StartAsync();
        var games = await bed.MakeBatchAsync(0, 3);
        await PlayAsync(bed, games[0]);
        await PlayAsync(bed, games[1]);
        await bed.ExecuteAsync("INSERT INTO learning_due (game_id) VALUES ($1), ($2)", games[1], games[2]);

        Assert.Equal(1, await Updater(bed, "2026-03-09").UpdateDueAsync(Cancellation));
        Assert.Equal(0, await Updater(bed, "2026-03-12").UpdateDueAsync(Cancellation));
        Assert.Single((await bed.Store.HistoryAsync(simulated: false, Cancellation)).Outcomes);
        Assert.Equal(1, (await bed.Store.FindAsync(simulated: false, Cancellation))!.Weights.Learning.Games);

        var due = new LearningDue(bed.Database);
        await bed.ExecuteAsync("INSERT INTO learning_due (game_id) VALUES ($1)", games[0]);
        var found = await due.FindAsync(10, Cancellation);
        await bed.ExecuteAsync("UPDATE learning_due SET marks = marks + 1");
        await due.ForgetAsync(found, Cancellation);
        Assert.Equal((games[0], 2L), Assert.Single(await due.FindAsync(10, Cancellation)));
    }

    [Fact]
    public async Task A_game_whose_counts_contradict_each_other_or_whose_mechanics_are_none_stops_no_other_from_being_learned_of()
    {
        await using var bed = await LearningBed.StartAsync();
        var games = await bed.MakeBatchAsync(0, 5);
        foreach (var game in games)
        {
            await PlayAsync(bed, game);
        }

        // As another program, or a damaged table, may hold them.
        await bed.ExecuteAsync("UPDATE analytics_game_days SET opted_in = prompted + 9 WHERE game_id = $1", games[1]);
        await bed.ExecuteAsync("UPDATE games SET selected_mechanics = '{\"core\": 1}' WHERE id = $1", games[2]);
        await bed.ExecuteAsync("UPDATE games SET selected_mechanics = '[{\"role\": 1}, 7, \"jump\"]' WHERE id = $1", games[3]);
        await bed.ExecuteAsync("INSERT INTO learning_due (game_id) SELECT id FROM games");

        Assert.Equal(4, await Updater(bed, "2026-03-09").UpdateDueAsync(Cancellation));
        Assert.Equal(0, await Updater(bed, "2026-03-09").UpdateDueAsync(Cancellation));
        Assert.Equal(4, (await Updater(bed, "2026-03-09").RebuildAsync(simulated: false, remember: false, Cancellation)).Learning.Games);
        Assert.DoesNotContain(
            games[1],
            await new LearningDue(bed.Database)
                .FindAsync(10, Cancellation)
                .ContinueWith(due => due.Result.Select(d => d.Game), TaskScheduler.Default)
        );
    }

    private static LearningUpdater Updater(LearningBed bed, string today) =>
        new(
            new MetricsReader(
                bed.Database,
                Options.Create(new ScoreOptions()),
                new FakeTimeProvider(DateTimeOffset.Parse(today + "T12:00:00Z"))
            ),
            bed.Store,
            new LearningDue(bed.Database),
            NullLogger<LearningUpdater>.Instance
        );

    // Three players of March 1st and one of the 3rd. a and d come back the day after, a on day seven, and b on a day that counts for
    // nothing; of the three who were asked one began an ad.
    private static async Task PlayAsync(LearningBed bed, Guid game)
    {
        foreach (
            var (day, players, installs, backOne, backSeven, prompted, optedIn, completed, failed) in new[]
            {
                (1, 3, 3, 0, 0, 2, 1, 12, 6),
                (2, 1, 0, 1, 0, 0, 0, 5, 2),
                (3, 1, 1, 0, 0, 1, 0, 2, 2),
                (4, 1, 0, 1, 0, 0, 0, 2, 1),
                (5, 1, 0, 0, 0, 0, 0, 1, 1),
                (8, 1, 0, 0, 1, 0, 0, 1, 0),
            }
        )
        {
            await bed.ExecuteAsync(
                """
                INSERT INTO analytics_game_days (game_id, day, players, installs, back_1, back_7, back_30, prompted, opted_in,
                  sessions, session_micros,
                  levels_completed, levels_failed, ads_started, ad_revenue_micros, iap_revenue_micros, malformed)
                VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, 1, 1000, $9, $10, 0, 0, 0, 0)
                """,
                game,
                new DateOnly(2026, 3, day),
                players,
                installs,
                backOne,
                backSeven,
                prompted,
                optedIn,
                completed,
                failed
            );
        }
    }
}
