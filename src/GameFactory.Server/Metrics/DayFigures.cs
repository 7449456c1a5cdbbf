using GameFactory.Insights.Metrics;

namespace GameFactory.Server.Metrics;

/// <summary>A row of <c>game_metrics</c>. Shares are 0 to 1, and null until their day is over or without installs.</summary>
/// <param name="Day">UTC.</param>
/// <param name="Installs">Players who came for the first time.</param>
/// <param name="Dau">Distinct players.</param>
/// <param name="Sessions">Sessions.</param>
/// <param name="AvgSessionSeconds">Seconds of a session on average.</param>
/// <param name="RetentionD1">Share of the day's installs that came back a day later.</param>
/// <param name="RetentionD7">The same seven days later.</param>
/// <param name="RetentionD30">The same thirty days later.</param>
/// <param name="LevelsCompleted">Levels won.</param>
/// <param name="LevelsFailed">Levels lost.</param>
/// <param name="AdImpressions">Rewarded ads begun.</param>
/// <param name="AdRevenueCents">US cents.</param>
/// <param name="IapRevenueCents">US cents.</param>
/// <param name="Score">0 to 100; 50 is the median game of the market.</param>
internal sealed record DayFigures(
    DateOnly Day,
    int Installs,
    int Dau,
    int Sessions,
    int AvgSessionSeconds,
    decimal? RetentionD1,
    decimal? RetentionD7,
    decimal? RetentionD30,
    int LevelsCompleted,
    int LevelsFailed,
    int AdImpressions,
    int AdRevenueCents,
    int IapRevenueCents,
    decimal? Score
)
{
    public static DayFigures Of(MetricsRow row) =>
        new(
            row.Key.Day,
            row.Installs,
            row.Dau,
            row.Sessions,
            row.AvgSessionSeconds,
            row.RetentionD1,
            row.RetentionD7,
            row.RetentionD30,
            row.LevelsCompleted,
            row.LevelsFailed,
            row.AdImpressions,
            row.AdRevenueCents,
            row.IapRevenueCents,
            row.Score
        );
}
