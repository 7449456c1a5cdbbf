namespace GameFactory.IntegrationTests.Insights.Metrics;

/// <summary>A row of <c>analytics_level_days</c>.</summary>
public sealed record LevelDay(
    Guid Game,
    DateOnly Day,
    int Level,
    int Starts,
    int Completes,
    int Fails,
    int Prompts,
    int AdsStarted,
    int AdsCompleted,
    int Unlocks
);
