using GameFactory.Insights.Metrics;

namespace GameFactory.Server.Metrics;

/// <summary>What players did over all days, of a game or of several. Shares are 0 to 1, and null while they are not known.</summary>
/// <param name="Installs">Players.</param>
/// <param name="PlayerDays">Distinct players of each day, added up.</param>
/// <param name="Sessions">Sessions.</param>
/// <param name="AvgSessionSeconds">Seconds.</param>
/// <param name="RetentionD1">Share of the players whose day +1 is over who came back on it.</param>
/// <param name="RetentionD7">The same for day +7.</param>
/// <param name="RetentionD30">The same for day +30.</param>
/// <param name="LevelsCompleted">Levels won.</param>
/// <param name="LevelsFailed">Levels lost.</param>
/// <param name="Completion">Share of the levels that ended which were won.</param>
/// <param name="AdImpressions">Rewarded ads begun.</param>
/// <param name="AdOptIn">Share of the players asked who began an ad on a day they were asked.</param>
/// <param name="AdRevenueCents">US cents.</param>
/// <param name="IapRevenueCents">US cents.</param>
/// <param name="Score">0 to 100; 50 is the median game of the market.</param>
internal sealed record MetricsFigures(
    long Installs,
    long PlayerDays,
    long Sessions,
    long AvgSessionSeconds,
    decimal? RetentionD1,
    decimal? RetentionD7,
    decimal? RetentionD30,
    long LevelsCompleted,
    long LevelsFailed,
    decimal? Completion,
    long AdImpressions,
    decimal? AdOptIn,
    long AdRevenueCents,
    long IapRevenueCents,
    decimal? Score
)
{
    public static MetricsFigures Of(GameTotals game) => Of(game.Sums, game.Prompted, game.OptedIn, game.Score);

    public static MetricsFigures Of(MetricsSums sums, long prompted, long optedIn, decimal? score) =>
        new(
            sums.Installs,
            sums.PlayerDays,
            sums.Sessions,
            sums.Sessions == 0 ? 0 : (long)Math.Round(sums.SessionMicros / 1_000_000m / sums.Sessions, MidpointRounding.AwayFromZero),
            sums.RetentionD1.Rate,
            sums.RetentionD7.Rate,
            sums.RetentionD30.Rate,
            sums.LevelsCompleted,
            sums.LevelsFailed,
            new Returned(sums.LevelsCompleted + sums.LevelsFailed, sums.LevelsCompleted).Rate,
            sums.AdsStarted,
            new Returned(prompted, optedIn).Rate,
            (long)Math.Round(sums.AdRevenueMicros / 10_000m, MidpointRounding.AwayFromZero),
            (long)Math.Round(sums.IapRevenueMicros / 10_000m, MidpointRounding.AwayFromZero),
            score
        );
}
