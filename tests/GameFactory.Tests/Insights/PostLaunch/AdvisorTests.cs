using GameFactory.Insights.Learning;
using GameFactory.Insights.PostLaunch;

namespace GameFactory.Tests.Insights.PostLaunch;

public sealed class AdvisorTests
{
    private static readonly LearningOptions s_options = new();

    [Fact]
    public void What_is_clearly_better_or_worse_in_the_genre_is_advised_with_its_evidence()
    {
        var advice = Of(
            new("jump", "runner", 1.5, 8, 0.05, Doubt: 0.005),
            new("turn", "runner", 0.6, 8, 0.02, Doubt: 0.005),
            new("brick", "puzzle", 3, 8, Doubt: 0.001)
        );

        Assert.Equal(["jump"], advice.PreferMechanics);
        Assert.Equal(["turn"], advice.AvoidMechanics);
        Assert.Contains("1.5 in runner after 8 games", Because(advice, "preferMechanics", "jump"), StringComparison.Ordinal);
        Assert.Contains("retention d7 2 %", Because(advice, "avoidMechanics", "turn"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_be_chance_is_left_to_the_weights()
    {
        var advice = Of(
            new("doubtful", "runner", 1.5, 8, Doubt: 0.02),
            new("young", "runner", 1.5, 2, Doubt: 0.001),
            new("slight", "runner", 1.1, 90, Doubt: 0.001)
        );

        Assert.Empty(advice.PreferMechanics);
        Assert.Contains("No mechanic is clearly better", Because(advice, "preferMechanics", null), StringComparison.Ordinal);
    }

    [Fact]
    public void The_difficulty_is_where_the_usual_share_of_levels_is_won()
    {
        // One slate wins 60 % at 0.9, the other, which is harder, at 0.43: halfway between, both together do.
        var games = Games("a", 0.9, 0.6).Concat(Games("b", 0.7, 0.5)).ToList();
        var advice = Advisor.Of("runner", LearnedWeights.Nothing, games, s_options);

        Assert.Equal(0.65, advice.Difficulty!.Value, 5);
        Assert.Contains(
            "logits a point",
            Because(advice, "difficulty", FormattableString.Invariant($"{advice.Difficulty:0.00}")),
            StringComparison.Ordinal
        );

        static IEnumerable<GenreGame> Games(string slate, double at, double share) =>
            Enumerable
                .Range(0, 8)
                .Select(i =>
                {
                    var difficulty = 0.8 + (0.05 * i);
                    var won = 1 / (1 + Math.Exp(-(Math.Log(share / (1 - share)) - (1.5 * (difficulty - at)))));
                    return new GenreGame(slate, difficulty, new Tally(2_000, (long)(2_000 * won)), Tally.Unknown);
                });
    }

    [Fact]
    public void Games_of_one_difficulty_tell_nothing_about_it()
    {
        var games = Enumerable.Repeat(new GenreGame("a", 1, new Tally(500, 100), Tally.Unknown), 20).ToList();

        Assert.Null(Advisor.Of("runner", LearnedWeights.Nothing, games, s_options).Difficulty);
    }

    [Theory]
    [InlineData(10, 5, null)]
    [InlineData(100, 40, true)]
    [InlineData(100, 4, false)]
    public void Ads_are_advised_against_only_when_enough_players_turned_them_down(long asked, long accepted, bool? gating) =>
        Assert.Equal(
            gating,
            Advisor
                .Of("runner", LearnedWeights.Nothing, [new GenreGame("a", 1, Tally.Unknown, new Tally(asked, accepted))], s_options)
                .AdGating
        );

    private static NextBatchAdvice Of(params LearnedWeight[] weights) =>
        Advisor.Of("runner", new LearnedWeights { Weights = weights }, [], s_options);

    private static string Because(NextBatchAdvice advice, string constraint, string? value) =>
        advice.Evidence.Single(e => e.Constraint == constraint && e.Value == value).Because;
}
