namespace GameFactory.Insights.Metrics;

/// <summary>A row of <c>game_metrics</c>.</summary>
public sealed record MetricsRow
{
    private const long MicrosPerCent = 10_000;
    private const long MicrosPerSecond = 1_000_000;

    /// <summary>Game and UTC day.</summary>
    public required GameDay Key { get; init; }

    /// <summary>Players whose first event ever falls on the day.</summary>
    public required int Installs { get; init; }

    /// <summary>Distinct players with an event.</summary>
    public required int Dau { get; init; }

    /// <summary>Sessions.</summary>
    public required int Sessions { get; init; }

    /// <summary>Seconds; 0 without sessions.</summary>
    public required int AvgSessionSeconds { get; init; }

    /// <summary>Share of the installs; null until the day is closed, or without installs.</summary>
    public required decimal? RetentionD1 { get; init; }

    /// <inheritdoc cref="RetentionD1"/>
    public required decimal? RetentionD7 { get; init; }

    /// <inheritdoc cref="RetentionD1"/>
    public required decimal? RetentionD30 { get; init; }

    /// <summary>Levels won.</summary>
    public required int LevelsCompleted { get; init; }

    /// <summary>Levels lost.</summary>
    public required int LevelsFailed { get; init; }

    /// <summary>Rewarded ads begun.</summary>
    public required int AdImpressions { get; init; }

    /// <summary>US cents.</summary>
    public required int AdRevenueCents { get; init; }

    /// <summary>US cents.</summary>
    public required int IapRevenueCents { get; init; }

    /// <summary>0 to 100; null when nothing of it is known.</summary>
    public required decimal? Score { get; init; }

    /// <summary>The row that follows from the sums of a day.</summary>
    public static MetricsRow Of(GameDay key, MetricsSums sums, ScoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(sums);
        return new MetricsRow
        {
            Key = key,
            Installs = Int(sums.Installs),
            Dau = Int(sums.PlayerDays),
            Sessions = Int(sums.Sessions),
            AvgSessionSeconds = sums.Sessions == 0 ? 0 : Int(Rounded(sums.SessionMicros, sums.Sessions * MicrosPerSecond)),
            RetentionD1 = sums.RetentionD1.Rate,
            RetentionD7 = sums.RetentionD7.Rate,
            RetentionD30 = sums.RetentionD30.Rate,
            LevelsCompleted = Int(sums.LevelsCompleted),
            LevelsFailed = Int(sums.LevelsFailed),
            AdImpressions = Int(sums.AdsStarted),
            AdRevenueCents = Int(Rounded(sums.AdRevenueMicros, MicrosPerCent)),
            IapRevenueCents = Int(Rounded(sums.IapRevenueMicros, MicrosPerCent)),
            Score = GameScore.Of(sums, options),
        };
    }

    // Half a unit rounds up; nothing here is negative.
    private static long Rounded(long value, long unit) => (value + (unit / 2)) / unit;

    // The columns are 32 bits wide; forged events must not stop a rollup.
    private static int Int(long value) => (int)Math.Min(value, int.MaxValue);
}
