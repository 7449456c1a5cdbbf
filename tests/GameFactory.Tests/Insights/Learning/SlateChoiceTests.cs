using GameFactory.Insights.Learning;

namespace GameFactory.Tests.Insights.Learning;

public sealed class SlateChoiceTests
{
    private static readonly string[] s_cores = ["c0", "c1", "c2"];
    private static readonly string[] s_modifiers = ["x0", "x1", "x2", "x3"];

    [Fact]
    public void A_slate_has_one_core_and_one_to_three_modifiers()
    {
        var slates = Enumerable.Range(0, 300).Select(i => Choose(LearnedWeights.Nothing, Request(i))).ToList();

        Assert.All(slates, s => Assert.Contains(s.Core, s_cores));
        Assert.All(slates, s => Assert.InRange(s.Modifiers.Count, 1, 3));
        Assert.All(slates, s => Assert.Equal(s.All.Count, s.All.Distinct().Count()));
        Assert.All(s_cores, core => Assert.InRange(slates.Count(s => s.Core == core), 70, 130));
        Assert.Equal([1, 2, 3], slates.Select(s => s.Modifiers.Count).Distinct().Order());
    }

    [Fact]
    public void The_same_seed_and_index_choose_the_same_slate()
    {
        Assert.Equal(Choose(LearnedWeights.Nothing, Request(5)), Choose(LearnedWeights.Nothing, Request(5)));
        Assert.NotEqual(
            Enumerable.Range(0, 20).Select(i => Choose(LearnedWeights.Nothing, Request(i)).Core),
            Enumerable.Range(0, 20).Select(i => Choose(LearnedWeights.Nothing, Request(i) with { Seed = 9 }).Core)
        );
    }

    [Fact]
    public void A_better_mechanic_is_chosen_more_often_and_a_doubtful_one_still_tried()
    {
        var weights = new LearnedWeights
        {
            Weights = [new("c0", "runner", 1.4, 50), new("c1", "runner", 1, 50), new("c2", "runner", 1, 0)],
        };
        var counts = Count(weights, s => s.Core);

        Assert.True(counts["c0"] > 220, $"c0 {counts["c0"]}");
        Assert.True(counts.GetValueOrDefault("c2") > counts.GetValueOrDefault("c1"));
    }

    [Fact]
    public void Modifiers_fit_their_core()
    {
        bool Fits(string core, string modifier) => core == "c1" || modifier is "x2" or "x3";
        var slates = Enumerable.Range(0, 200).Select(i => Choose(LearnedWeights.Nothing, Request(i) with { Fits = Fits }));

        Assert.All(slates, s => Assert.All(s.Modifiers, m => Assert.True(Fits(s.Core, m))));
    }

    [Fact]
    public void A_core_without_a_fitting_modifier_is_passed_over()
    {
        var slates = Enumerable
            .Range(0, 100)
            .Select(i => Choose(LearnedWeights.Nothing, Request(i) with { Fits = (core, _) => core != "c0" }));

        Assert.All(slates, s => Assert.NotEqual("c0", s.Core));
    }

    [Fact]
    public void A_ban_outvotes_every_weight_and_every_pin()
    {
        var weights = new LearnedWeights
        {
            Weights = [new("c0", "runner", 9.9999, 500)],
            Learning = new LearnedConstants { Rules = [new("c0", null, LearningRuleKind.Ban), new("c0", "runner", LearningRuleKind.Pin)] },
        };

        Assert.DoesNotContain("c0", Count(weights, s => s.Core).Keys);
    }

    [Fact]
    public void A_pin_outvotes_every_weight_in_its_genre_alone()
    {
        var weights = new LearnedWeights
        {
            Weights = [new("c0", "runner", 9.9999, 500)],
            Learning = new LearnedConstants
            {
                Rules = [new("c2", "runner", LearningRuleKind.Pin), new("c1", "puzzle", LearningRuleKind.Pin)],
            },
        };

        Assert.Equal(["c2"], Count(weights, s => s.Core).Keys);
    }

    [Fact]
    public void What_a_batch_avoids_is_never_taken_and_what_it_prefers_always()
    {
        var slates = Enumerable
            .Range(0, 100)
            .Select(i => Choose(LearnedWeights.Nothing, Request(i) with { Avoid = ["c1", "x0"], Prefer = ["x3"] }))
            .ToList();

        Assert.All(slates, s => Assert.Contains("x3", s.Modifiers));
        Assert.All(slates, s => Assert.DoesNotContain("x0", s.Modifiers));
        Assert.All(slates, s => Assert.NotEqual("c1", s.Core));
    }

    [Fact]
    public void A_pinned_modifier_is_taken_wherever_a_core_has_room_for_it()
    {
        var weights = new LearnedWeights
        {
            Weights = [new("c0", "runner", 9.9999, 500), new("x3", "runner", 0.1, 500)],
            Learning = new LearnedConstants { Rules = [new("x3", null, LearningRuleKind.Pin)] },
        };
        var slates = Enumerable
            .Range(0, 100)
            .Select(i => Choose(weights, Request(i) with { Fits = (core, modifier) => core != "c0" || modifier != "x3" }));

        Assert.All(slates, s => Assert.Contains("x3", s.Modifiers));
    }

    [Fact]
    public void A_modifier_that_makes_games_worse_is_added_only_when_there_is_no_other()
    {
        var weights = new LearnedWeights
        {
            Weights =
            [
                new("x0", "runner", 2, 500),
                new("x1", "runner", 2, 500),
                new("x2", "runner", 0.5, 500),
                new("x3", "runner", 0.5, 500),
            ],
        };

        Assert.All(Enumerable.Range(0, 100), i => Assert.Equal(["x0", "x1"], Choose(weights, Request(i)).Modifiers.Order()));
        Assert.All(Enumerable.Range(0, 100), i => Assert.Single(Choose(weights, Request(i) with { Avoid = ["x0", "x1"] }).Modifiers));
    }

    [Fact]
    public void A_cap_holds_the_share_of_a_favourite_down()
    {
        var weights = new LearnedWeights
        {
            Weights = [new("c0", "runner", 9.9999, 500)],
            Learning = new LearnedConstants { DiversityCap = 0.5 },
        };

        Assert.InRange(Count(weights, s => s.Core)["c0"], 140, 160);
    }

    [Fact]
    public void No_core_left_is_no_slate()
    {
        Assert.Null(MechanicLearner.Choose(LearnedWeights.Nothing, Request(0) with { Avoid = s_cores }));
    }

    [Fact]
    public void A_slate_that_was_turned_down_is_not_offered_again_while_there_is_another()
    {
        var first = Choose(LearnedWeights.Nothing, Request(0));
        for (var attempt = 1; attempt < 20; attempt++)
        {
            Assert.NotEqual(first, Choose(LearnedWeights.Nothing, Request(0) with { Attempt = attempt, Rejected = [first] }));
        }
    }

    [Fact]
    public void Frozen_weights_come_back_from_their_json_as_they_were()
    {
        var weights = MechanicLearner.Learn(new PlantedWorld(1).PlayUniform(2, 30), 2, new LearningOptions());
        weights = weights with { Learning = weights.Learning with { Rules = [new("m00", "runner", LearningRuleKind.Ban, "boring")] } };
        var back = LearnedWeights.Parse(weights.ToJson());

        Assert.Equal(weights.Learning, back.Learning);
        Assert.All(weights.Weights, w =>
            Assert.Equal((w.Weight, w.SampleCount), (back.Of(w.Mechanic, w.Genre).Weight, back.Of(w.Mechanic, w.Genre).SampleCount))
        );
        Assert.Equal(LearnedWeights.Nothing, LearnedWeights.Parse(null));
        Assert.Equal(LearnedWeights.Nothing, LearnedWeights.Parse("""{"compareWith": []}"""));
    }

    private static SlateRequest Request(int index) =>
        new()
        {
            Genre = "runner",
            Cores = s_cores,
            Modifiers = s_modifiers,
            Seed = 1,
            Index = index,
        };

    private static Slate Choose(LearnedWeights weights, SlateRequest request)
    {
        var slate = MechanicLearner.Choose(weights, request);
        Assert.NotNull(slate);
        return slate;
    }

    private static Dictionary<string, int> Count(LearnedWeights weights, Func<Slate, string> part) =>
        Enumerable.Range(0, 300).Select(i => part(Choose(weights, Request(i)))).CountBy(x => x).ToDictionary();
}
