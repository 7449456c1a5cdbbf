using GameFactory.Insights.Learning;

namespace GameFactory.IntegrationTests.Insights.Learning;

public sealed class LearningStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_players_did_becomes_rows_of_learning_weights_with_their_averages()
    {
        await using var bed = await LearningBed.StartAsync();
        await RecordAsync(bed, await bed.MakeBatchAsync(0, 30));

        Assert.True(await bed.Store.UpdateAsync(simulated: false, Cancellation));

        Assert.Equal(10, await bed.ScalarAsync<long>("SELECT count(*) FROM learning_weights WHERE NOT simulated"));
        Assert.Equal(60, await bed.ScalarAsync<long>("SELECT sum(sample_count) FROM learning_weights"));
        Assert.Equal(
            0,
            await bed.ScalarAsync<long>(
                """
                SELECT count(*) FROM learning_weights
                WHERE sample_count > 0 AND (avg_retention_d7 NOT BETWEEN 0.01 AND 0.1 OR avg_completion_rate NOT BETWEEN 0.5 AND 0.7
                  OR avg_ad_opt_in_rate NOT BETWEEN 0.2 AND 0.4)
                """
            )
        );
    }

    [Fact]
    public async Task A_stored_fit_names_retention_as_the_builds_before_do_and_is_read_with_it()
    {
        await using var bed = await LearningBed.StartAsync();
        await RecordAsync(bed, await bed.MakeBatchAsync(0, 30));
        await bed.Store.UpdateAsync(simulated: false, Cancellation);

        Assert.True(
            await bed.ScalarAsync<bool>(
                "SELECT bool_and(weight ? ('averageDay' || 'Seven')) FROM learning_fits, jsonb_array_elements(weights -> 'weights') AS "
                    + "weight WHERE (weight ->> 'sampleCount')::int > 0"
            )
        );
        Assert.All(
            (await bed.Store.FindAsync(simulated: false, Cancellation))!.Weights.Weights.Where(weight => weight.SampleCount > 0),
            weight => Assert.NotNull(weight.AverageRetentionD7)
        );
    }

    [Fact]
    public async Task The_rows_and_the_frozen_weights_are_those_of_the_learner()
    {
        await using var bed = await LearningBed.StartAsync();
        var first = await bed.MakeBatchAsync(0, 20);
        var second = await bed.MakeBatchAsync(1, 20);
        await RecordAsync(bed, second);
        await RecordAsync(bed, first);
        await bed.Store.UpdateAsync(simulated: false, Cancellation);

        var history = await bed.Store.HistoryAsync(simulated: false, Cancellation);
        var learned = MechanicLearner.Learn(history.Outcomes.Reverse(), history.NextBatch, new LearningOptions());
        var frozen = LearnedWeights.Parse((await bed.Store.FreezeAsync(simulated: false, learned: true, Cancellation)).ToJson());

        Assert.Equal(2, history.NextBatch);
        Assert.Equal(LearnedWeights.Parse(learned.ToJson()), frozen);
        foreach (var weight in learned.Weights)
        {
            Assert.Equal(
                (decimal)weight.Weight,
                await bed.ScalarAsync<decimal>(
                    $"SELECT weight FROM learning_weights JOIN mechanics ON mechanics.id = mechanic_id WHERE name = '{weight.Mechanic}' "
                        + $"AND genre = '{weight.Genre}'"
                )
            );
        }
    }

    [Fact]
    public async Task A_second_update_or_rebuild_writes_no_row()
    {
        await using var bed = await LearningBed.StartAsync();
        var tallies = (await bed.MakeBatchAsync(0, 20)).Select(bed.Play).ToList();
        Assert.Equal(20, await bed.Store.RecordAsync(tallies, Cancellation));
        await bed.Store.UpdateAsync(simulated: false, Cancellation);
        var (weights, fits, outcomes) = (
            await bed.RowsAsync("learning_weights"),
            await bed.RowsAsync("learning_fits"),
            await bed.RowsAsync("learning_outcomes")
        );

        Assert.Equal(0, await bed.Store.RecordAsync(tallies, Cancellation));
        Assert.False(await bed.Store.UpdateAsync(simulated: false, Cancellation));
        await bed.Store.RebuildAsync(simulated: false, remember: false, Cancellation);

        Assert.Equal(weights, await bed.RowsAsync("learning_weights"));
        Assert.Equal(fits, await bed.RowsAsync("learning_fits"));
        Assert.Equal(outcomes, await bed.RowsAsync("learning_outcomes"));
    }

    [Fact]
    public async Task A_deleted_game_stays_in_what_was_learned()
    {
        await using var bed = await LearningBed.StartAsync();
        await RecordAsync(bed, await bed.MakeBatchAsync(0, 20));
        await bed.Store.UpdateAsync(simulated: false, Cancellation);
        var before = await bed.RowsAsync("learning_weights");

        await bed.ExecuteAsync("DELETE FROM batches");
        await bed.Store.RebuildAsync(simulated: false, remember: false, Cancellation);

        Assert.Equal(0, await bed.ScalarAsync<long>("SELECT count(*) FROM games"));
        Assert.Equal(before, await bed.RowsAsync("learning_weights"));
    }

    [Fact]
    public async Task Simulated_players_teach_only_their_own_weights_and_give_way_to_real_ones()
    {
        await using var bed = await LearningBed.StartAsync();
        await RecordAsync(bed, await bed.MakeBatchAsync(0, 20, simulated: true));
        await bed.Store.UpdateAsync(simulated: true, Cancellation);

        Assert.Equal(10, await bed.ScalarAsync<long>("SELECT count(*) FROM learning_weights WHERE simulated"));
        Assert.False(await bed.Store.UpdateAsync(simulated: false, Cancellation));
        Assert.Empty((await bed.Store.FreezeAsync(simulated: false, learned: true, Cancellation)).Weights);
        var simulated = await bed.Store.FreezeAsync(simulated: true, learned: true, Cancellation);
        Assert.True(simulated.Learning.Simulated);

        await RecordAsync(bed, await bed.MakeBatchAsync(1, 10));
        await bed.Store.UpdateAsync(simulated: false, Cancellation);

        Assert.Equal(0, await bed.ScalarAsync<long>("SELECT count(*) FROM learning_weights WHERE simulated"));
        Assert.Equal(10, (await bed.Store.FreezeAsync(simulated: false, learned: true, Cancellation)).Learning.Games);
        Assert.Equal(simulated, await bed.Store.FreezeAsync(simulated: true, learned: true, Cancellation));
    }

    [Fact]
    public async Task A_reset_forgets_and_a_rebuild_can_remember()
    {
        await using var bed = await LearningBed.StartAsync();
        await RecordAsync(bed, await bed.MakeBatchAsync(0, 20));
        await bed.Store.UpdateAsync(simulated: false, Cancellation);
        var learned = await bed.Store.FindAsync(simulated: false, Cancellation);

        Assert.Equal(20, await bed.Store.ResetAsync(simulated: false, Cancellation));
        Assert.Null(await bed.Store.FindAsync(simulated: false, Cancellation));
        Assert.Equal(0, await bed.ScalarAsync<long>("SELECT count(*) FROM learning_weights"));
        Assert.Empty((await bed.Store.RebuildAsync(simulated: false, remember: false, Cancellation)).Weights);

        await bed.Store.RebuildAsync(simulated: false, remember: true, Cancellation);
        Assert.Equal(learned!.Weights, (await bed.Store.FindAsync(simulated: false, Cancellation))!.Weights);
    }

    [Fact]
    public async Task A_rule_is_frozen_into_the_next_batch_and_an_unknown_mechanic_refused()
    {
        await using var bed = await LearningBed.StartAsync();

        Assert.True(await bed.Rules.SetAsync(new LearningRule("jump", null, LearningRuleKind.Pin), Cancellation));
        Assert.True(await bed.Rules.SetAsync(new LearningRule("jump", "g0", LearningRuleKind.Pin), Cancellation));
        Assert.True(await bed.Rules.SetAsync(new LearningRule("jump", "g0", LearningRuleKind.Ban, "players left"), Cancellation));
        Assert.False(await bed.Rules.SetAsync(new LearningRule("nothing", null, LearningRuleKind.Ban), Cancellation));

        var frozen = await bed.Store.FreezeAsync(simulated: false, learned: true, Cancellation);
        Assert.Equal(
            [new LearningRule("jump", null, LearningRuleKind.Pin), new LearningRule("jump", "g0", LearningRuleKind.Ban, "players left")],
            LearnedWeights.Parse(frozen.ToJson()).Learning.Rules
        );

        Assert.True(await bed.Rules.RemoveAsync("jump", "g0", Cancellation));
        Assert.False(await bed.Rules.RemoveAsync("jump", "g0", Cancellation));
        Assert.Single(await bed.Rules.ListAsync(Cancellation));
    }

    [Fact]
    public async Task An_explanation_adds_up_to_the_weight()
    {
        await using var bed = await LearningBed.StartAsync();
        await RecordAsync(bed, await bed.MakeBatchAsync(0, 40));
        await bed.Rules.SetAsync(new LearningRule("brick", null, LearningRuleKind.Pin), Cancellation);
        await bed.Store.UpdateAsync(simulated: false, Cancellation);

        var why = await bed.Store.ExplainAsync("brick", "g0", simulated: false, Cancellation);

        Assert.Equal(why.Weight.Weight, Math.Pow(2, why.Lift / why.Doubling), 0.0001);
        Assert.Equal(why.Lift, why.Outcomes.Sum(o => o.Lift), 9);
        Assert.Equal(["retentionD1", "retentionD7", "completion", "optIn"], why.Outcomes.Select(o => o.Outcome));
        Assert.True(why.Games > 0 && why.GamesElsewhere > 0 && !why.IsBorrowed);
        Assert.Single(why.Rules);

        var nothing = await bed.Store.ExplainAsync("never", "g9", simulated: true, Cancellation);
        Assert.Equal((1, 0, 0), (nothing.Weight.Weight, nothing.Lift, nothing.Games));
        Assert.True(nothing.IsSimulated);
    }

    [Fact]
    public async Task Games_that_end_together_share_a_fit_and_none_is_missed()
    {
        await using var bed = await LearningBed.StartAsync();
        var games = await bed.MakeBatchAsync(0, 24);
        var tallies = games.Select(bed.Play).ToList();

        var fits = await Task.WhenAll(
            tallies.Select(async game =>
            {
                await bed.Store.RecordAsync([game], Cancellation);
                return await bed.Store.UpdateAsync(simulated: false, Cancellation);
            })
        );

        Assert.InRange(fits.Count(made => made), 1, 24);
        Assert.Equal(0, await bed.ScalarAsync<long>("SELECT count(*) FROM learning_outcomes WHERE learned_at IS NULL"));
        Assert.Equal(24, (await bed.Store.FindAsync(simulated: false, Cancellation))!.Weights.Learning.Games);
    }

    private static async Task RecordAsync(LearningBed bed, IEnumerable<Guid> games) =>
        await bed.Store.RecordAsync([.. games.Select(bed.Play)], Cancellation);
}
