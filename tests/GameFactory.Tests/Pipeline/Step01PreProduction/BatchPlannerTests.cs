using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Design.Words;
using GameFactory.Pipeline.Step01PreProduction.Planning;
using GameFactory.Pipeline.Step01PreProduction.Requests;
using GameFactory.Pipeline.Step01PreProduction.Similarity;
using GameFactory.Server.Learning;
using GameFactory.Tests.Kit;

namespace GameFactory.Tests.Pipeline.Step01PreProduction;

public sealed class BatchPlannerTests
{
    private const string Mix = """["runner", "puzzle", "arcade"]""";

    [Fact]
    public void Equal_seeds_plan_equal_games_in_whatever_order_they_are_asked_for()
    {
        var forwards = Planner(Inputs(7));
        var backwards = Planner(Inputs(7));
        var last = backwards.Plan(59, CancellationToken.None);
        for (var i = 0; i < 60; i++)
        {
            Assert.Equal(
                JsonSerializer.Serialize(forwards.Plan(i, CancellationToken.None)),
                JsonSerializer.Serialize(backwards.Plan(i, CancellationToken.None))
            );
        }

        Assert.Equal(forwards.Plan(59, CancellationToken.None).Title, last.Title);
        Assert.NotEqual(Planner(Inputs(8)).Plan(0, CancellationToken.None).Title, forwards.Plan(0, CancellationToken.None).Title);
    }

    [Fact]
    public void The_games_of_a_demo_and_of_a_hundred_are_all_below_the_threshold()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var plans = Plans(Planner(Inputs(seed)), seed <= 4 ? 100 : 10);
            Assert.All(plans, p => Assert.False(p.Similarity.Marked));
            Assert.All(plans, p => Assert.True(p.Similarity.Score < 80));
        }
    }

    [Fact]
    public void Slate_style_and_theme_do_not_repeat_before_all_were_dealt()
    {
        var plans = Plans(Planner(Inputs(3)), 150);
        Assert.Equal(150, plans.Select(p => (p.Core, string.Join(',', p.Modifiers), p.Style, p.Theme)).Distinct().Count());
        Assert.Equal(150, plans.Select(p => p.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void There_are_more_than_a_million_titles()
    {
        foreach (var core in TheKit.Shipped.Mechanics.Cores)
        {
            Assert.True(WordLists.Themes.Sum(theme => TitleMaker.Space(theme, core.Words)) > 1_000_000, core.Name);
        }
    }

    [Fact]
    public void Word_lists_are_rich_enough()
    {
        Assert.True(WordLists.Themes.Count >= 12);
        Assert.Equal(WordLists.Themes.Count, WordLists.Themes.Select(t => t.Name).Distinct().Count());
        Assert.All(TheKit.Shipped.Mechanics.Cores, core =>
            Assert.True(core.Words.Openers.Count >= 8 && core.Words.Hints.Count >= 4, core.Name)
        );
        Assert.All(TheKit.Shipped.Mechanics.Modifiers, modifier => Assert.True(modifier.Sentences.Count >= 4, modifier.Name));
        Assert.Equal(5, Vocabulary.Styles.Count);
    }

    [Fact]
    public void A_game_like_one_of_the_frozen_set_is_designed_again()
    {
        var first = Planner(Inputs(5)).Plan(0, CancellationToken.None);
        var twin = new GameTraits
        {
            Game = "11111111-1111-1111-1111-111111111111",
            Title = first.Title,
            Genre = first.Genre,
            Mechanics = [first.Core, .. first.Modifiers],
            CoreLoop = first.CoreLoop,
            Style = first.Style,
            Theme = first.Theme,
            Difficulty = first.Difficulty,
            FreeLevels = 3,
            AdGating = true,
        };
        var frozen = JsonSerializer.Serialize(new FrozenInputs { CompareWith = [twin] }, StepJson.Options);
        var plan = Planner(Inputs(5, frozen: frozen)).Plan(0, CancellationToken.None);
        Assert.NotEqual((first.Style, first.Theme), (plan.Style, plan.Theme));
        Assert.Equal(2, plan.Similarity.Attempts);
        var rejected = Assert.Single(plan.Similarity.Rejected);
        Assert.Equal((first.Title, 100.0), (rejected.Title, rejected.Score));
        Assert.Equal(twin.Game, plan.Similarity.NearestGame);
        Assert.Null(plan.Similarity.NearestIndex);
    }

    [Fact]
    public void When_all_attempts_are_too_similar_the_least_similar_is_taken_and_marked()
    {
        var inputs = Inputs(
            5,
            mix: """["puzzle"]""",
            constraints: """{"style": "neon", "difficulty": 1, "avoidMechanics": ["slow_motion"]}"""
        );
        var plan = Plans(Planner(inputs), 300)[^1];
        Assert.True(plan.Similarity.Marked);
        Assert.Equal(BatchPlanner.MostAttempts, plan.Similarity.Attempts);
        Assert.Equal(BatchPlanner.MostAttempts - 1, plan.Similarity.Rejected.Count);
        Assert.All(plan.Similarity.Rejected, r => Assert.True(r.Score >= plan.Similarity.Score));
    }

    [Fact]
    public void Constraints_hold_in_every_plan()
    {
        var constraints =
            """{"style": "paper", "difficulty": 1.7, "freeLevels": 5, "adGating": false, "avoidMechanics": ["countdown_timer"],"""
            + """ "preferMechanics": ["bouncing_ball"]}""";
        foreach (var plan in Plans(Planner(Inputs(2, mix: """["arcade"]""", constraints: constraints)), 50))
        {
            Assert.Equal(("paper", 1.7, 5, false), (plan.Style, plan.Difficulty, plan.FreeLevels, plan.AdGating));
            Assert.Equal("bouncing_ball", plan.Core);
            Assert.Equal(["slow_motion"], plan.Modifiers);
        }
    }

    [Fact]
    public void Learned_weights_move_the_choice_of_mechanics()
    {
        var frozen =
            """{"weights": [{"mechanic": "bouncing_ball", "genre": "casual", "weight": 9, "sampleCount": 30},"""
            + """ {"mechanic": "tap_jump_runner", "genre": "casual", "weight": 0.1, "sampleCount": 30}], "else": [1]}""";
        var plans = Plans(Planner(Inputs(4, mix: """["casual"]""", frozen: frozen)), 200);
        Assert.True(plans.Count(p => p.Core == "bouncing_ball") > 180);
        Assert.Equal(0, plans.Count(p => p.Core == "tap_jump_runner"));
    }

    [Fact]
    public void A_selector_that_chooses_what_was_not_offered_is_refused()
    {
        var planner = new BatchPlanner(Inputs(1), new Stubborn(), TheKit.Shipped.Catalogue);
        Assert.Contains(
            "not offered",
            Assert.Throws<InvalidOperationException>(() => planner.Plan(0, CancellationToken.None)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_gate_looks_at_few_games_however_many_there_are()
    {
        var planner = Planner(Inputs(9) with { GameCount = 100_000 });
        planner.Plan(2_000, CancellationToken.None);
        var before = planner.Looked;
        planner.Plan(4_000, CancellationToken.None);
        var perDesign = (planner.Looked - before) / 2_000.0 / BatchPlanner.MostAttempts;
        Assert.True(perDesign < 250, $"{perDesign:0} games a design");
    }

    private static List<DesignPlan> Plans(BatchPlanner planner, int count) =>
        [.. Enumerable.Range(0, count).Select(i => planner.Plan(i, CancellationToken.None))];

    private static BatchPlanner Planner(BatchInputs inputs) =>
        new(inputs, new LearnedMechanicSelector(TheKit.Shipped.Mechanics), TheKit.Shipped.Catalogue);

    private static BatchInputs Inputs(long seed, string mix = Mix, string constraints = "{}", string? frozen = null) =>
        new(seed, 300, mix, constraints, frozen);

    private sealed class Stubborn : IMechanicSelector
    {
        public MechanicChoice Choose(MechanicRequest request) => new("domino_topple", ["countdown_timer"]);
    }
}
