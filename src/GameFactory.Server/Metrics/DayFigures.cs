using GameFactory.Insights.Metrics;

namespace GameFactory.Server.Metrics;

/// <summary>A row of <c>game_metrics</c>. Shares are 0 to 1, and null until their day is over or without installs.</summary>
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
