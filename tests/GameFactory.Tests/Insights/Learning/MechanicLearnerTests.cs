using GameFactory.Insights.Learning;

namespace GameFactory.Tests.Insights.Learning;

public sealed class MechanicLearnerTests
{
    private static readonly LearningOptions s_options = new();

    [Fact]
    public void The_same_history_in_any_order_gives_equal_weights()
    {
        var history = new PlantedWorld(1).PlayUniform(4, 40);
        var shuffled = history
            .OrderBy(g => (g.RetentionD1.Hits * 31) % 17)
            .ThenByDescending(g => g.Batch)
            .Select(g => g with { Mechanics = [.. g.Mechanics.Reverse()] });

        Assert.Equal(MechanicLearner.Learn(history, 4, s_options), MechanicLearner.Learn(shuffled, 4, s_options));
    }

    [Fact]
    public void Learning_twice_from_the_same_history_counts_nothing_twice()
    {
        var history = new PlantedWorld(2).PlayUniform(2, 30);
        var once = MechanicLearner.Learn(history, 2, s_options);

        Assert.Equal(once, MechanicLearner.Learn(history, 2, s_options));
        Assert.Equal(history.Sum(g => g.Mechanics.Count), once.Weights.Sum(w => w.SampleCount));
    }

    [Fact]
    public void Weights_find_the_planted_order()
    {
        var weights = MechanicLearner.Learn(new PlantedWorld(3).PlayUniform(6, 100), 6, s_options);

        foreach (var genre in PlantedWorld.Genres)
        {
            var best = weights.Weights.Where(w => w.Genre == genre).OrderByDescending(w => w.Weight).Select(w => w.Mechanic).ToList();
            Assert.Subset(new HashSet<string> { "m08", "m09", "m10", "m11" }, best.Take(3).ToHashSet());
            Assert.Subset(new HashSet<string> { "m00", "m01", "m02", "m03" }, best.TakeLast(3).ToHashSet());
        }
    }

    [Fact]
    public void A_mechanic_never_played_in_a_genre_borrows_from_the_others_and_says_so()
    {
        var history = new PlantedWorld(4).PlayUniform(6, 100).Where(g => g.Genre == "runner" || !g.Mechanics.Contains("m11"));
        var weight = MechanicLearner.Learn(history, 6, s_options).Of("m11", "puzzle");

        Assert.Equal(0, weight.SampleCount);
        Assert.True(weight.Weight > 1.1, $"weight {weight.Weight}");
        Assert.Null(weight.AverageRetentionD7);
    }

    [Fact]
    public void Day_one_alone_already_moves_a_weight_but_is_no_sample()
    {
        PlantedWorld world = new(5);
        var early = Enumerable
            .Range(0, 60)
            .Select(i => world.Play(0, "runner", i % 2 == 0 ? ["m11", "m05"] : ["m00", "m06"], isMature: false));
        var weights = MechanicLearner.Learn(early, 1, s_options);

        Assert.Equal(0, weights.Learning.MatureGames);
        Assert.Equal(0, weights.Of("m11", "runner").SampleCount);
        Assert.True(weights.Of("m11", "runner").Weight > weights.Of("m00", "runner").Weight);
    }

    [Fact]
    public void A_weight_never_leaves_what_its_column_holds()
    {
        var history = Enumerable
            .Range(0, 400)
            .Select(i =>
                i % 2 == 0
                    ? new GameOutcome(
                        i / 40,
                        "runner",
                        ["good"],
                        new Tally(9000, 8900),
                        new Tally(9000, 8800),
                        new Tally(9000, 8990),
                        new Tally(9000, 8990)
                    )
                    : new GameOutcome(
                        i / 40,
                        "runner",
                        ["bad"],
                        new Tally(9000, 9),
                        new Tally(9000, 1),
                        new Tally(9000, 9),
                        new Tally(9000, 9)
                    )
            );
        var weights = MechanicLearner.Learn(history, 10, s_options with { Doubling = 0.01 });

        Assert.All(weights.Weights, w => Assert.InRange(w.Weight, 0, 9.9999));
        Assert.Equal(9.9999, weights.Of("good", "runner").Weight);
        Assert.True(weights.Of("bad", "runner").Weight < 0.01);
    }

    [Fact]
    public void Nothing_played_leaves_every_weight_at_one()
    {
        var weights = MechanicLearner.Learn([], 0, s_options);

        Assert.Empty(weights.Weights);
        Assert.Equal(1, weights.Of("any", "runner").Weight);
    }

    [Fact]
    public void Games_without_players_say_nothing()
    {
        var history = new PlantedWorld(6).PlayUniform(1, 20);
        var empty = new GameOutcome(0, "runner", ["m00", "m01"], default, default, default, default);
        var with = MechanicLearner.Learn([.. history, empty], 1, s_options);
        var without = MechanicLearner.Learn(history, 1, s_options);

        Assert.All(without.Weights, w => Assert.Equal(w.Weight, with.Of(w.Mechanic, w.Genre).Weight, 0.02));
    }

    [Theory]
    [InlineData(10, 11)]
    [InlineData(-1, 0)]
    [InlineData(5, -1)]
    public void Impossible_counts_are_refused(int trials, int hits)
    {
        var game = new GameOutcome(0, "runner", ["m00"], new Tally(trials, hits), default, default, default);

        Assert.Throws<ArgumentException>(() => MechanicLearner.Learn([game], 1, s_options));
    }

    [Fact]
    public void Learned_choices_beat_uniform_ones()
    {
        var (learned, uniform) = (Play(s_options), Play(null));

        Assert.True(learned > uniform + 0.3, $"learned {learned:F3}, uniform {uniform:F3}");
    }

    // Mean planted lift of the slates of the last two of six batches.
    private static double Play(LearningOptions? options)
    {
        PlantedWorld world = new(7);
        List<GameOutcome> history = [];
        for (var batch = 0; batch < 6; batch++)
        {
            var weights = options is null ? LearnedWeights.Nothing : MechanicLearner.Learn(history, batch, options);
            for (var i = 0; i < 40; i++)
            {
                var genre = PlantedWorld.Genres[i % 2];
                var slate = MechanicLearner.Choose(
                    weights,
                    new SlateRequest
                    {
                        Genre = genre,
                        Cores = PlantedWorld.Mechanics,
                        Modifiers = PlantedWorld.Mechanics,
                        Slots = 3,
                        Seed = batch,
                        Index = i,
                    }
                );
                history.Add(world.Play(batch, genre, slate!.All));
            }
        }

        return history.Where(g => g.Batch >= 4).Average(g => g.Mechanics.Sum(PlantedWorld.Effect));
    }
}
