namespace GameFactory.Insights.Metrics;

/// <summary>Days that can be counted. A day beyond them holds no event, and arithmetic with it leaves the calendar.</summary>
public static class DayBounds
{
    // Clocks of silos and devices differ; a mark a little ahead is somebody's today.
    private const int DaysAhead = 366;

    /// <summary>The first day that may be asked for or marked.</summary>
    public static DateOnly First { get; } = new(2000, 1, 1);

    /// <summary>The last day that may be asked for: tomorrow, UTC, where the clock of a device may be already.</summary>
    public static DateOnly LastAsked(DateTimeOffset now) => Today(now).AddDays(1);

    /// <summary>The last day whose mark is believed.</summary>
    public static DateOnly LastMarked(DateTimeOffset now) => Today(now).AddDays(DaysAhead);

    private static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);
}
