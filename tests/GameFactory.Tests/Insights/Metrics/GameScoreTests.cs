using GameFactory.Insights.Metrics;

namespace GameFactory.Tests.Insights.Metrics;

public sealed class GameScoreTests
{
    private static readonly ScoreOptions s_market = new();

    [Fact]
    public void The_median_game_of_the_market_has_50() => Assert.Equal(50m, GameScore.Of(Game(1), s_market));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_better_game_has_more_and_a_worse_one_less(int times) =>
        Assert.Equal(times > 1, GameScore.Of(Game(times), s_market) > 50m);

    [Fact]
    public void A_few_players_say_little()
    {
        var few = GameScore.Of(new MetricsSums { Installs = 1, RetentionD7 = new Returned(1, 1) }, s_market)!.Value;
        var many = GameScore.Of(new MetricsSums { Installs = 1_000, RetentionD7 = new Returned(1_000, 1_000) }, s_market)!.Value;
        Assert.InRange(few, 50m, 62m);
        Assert.InRange(many, 90m, 100m);
    }

    [Fact]
    public void What_is_not_known_leaves_its_weight_to_the_others_and_nothing_known_is_no_score()
    {
        var known = GameScore.Of(new MetricsSums { LevelsCompleted = 600, LevelsFailed = 400 }, s_market);
        Assert.Equal(50m, known);
        Assert.Null(GameScore.Of(new MetricsSums(), s_market));
    }

    [Fact]
    public void The_medians_are_settings() => Assert.True(GameScore.Of(Game(1), new ScoreOptions { RetentionD7 = 0.4 }) < 50m);

    private static MetricsSums Game(int times) =>
        new()
        {
            Installs = 10_000,
            RetentionD1 = new Returned(10_000, 2_200 * times),
            RetentionD7 = new Returned(10_000, 400 * times),
            RetentionD30 = new Returned(10_000, 150 * times),
            PlayerDays = 20_000,
            Sessions = 30_000,
            SessionMicros = 330_000_000L * 30_000 * times,
            LevelsCompleted = 6_000 * Math.Min(times, 1),
            LevelsFailed = times == 0 ? 10_000 : 4_000,
            AdsStarted = 10_000 * times,
            AdRevenueMicros = 30_000L * 20_000 * times,
        };
}
