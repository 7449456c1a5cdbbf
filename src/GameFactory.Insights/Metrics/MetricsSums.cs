namespace GameFactory.Insights.Metrics;

/// <summary>What players did, summed: of one game on one day, or over all its days.</summary>
public sealed record MetricsSums
{
    /// <summary>Players whose first event ever falls in.</summary>
    public long Installs { get; init; }

    /// <summary>Distinct players of a day; over several days the sum of them.</summary>
    public long PlayerDays { get; init; }

    /// <summary>Sessions.</summary>
    public long Sessions { get; init; }

    /// <summary>Time in them, microseconds.</summary>
    public long SessionMicros { get; init; }

    /// <summary>Retention d1 of the installs.</summary>
    public Returned RetentionD1 { get; init; }

    /// <summary>Retention d7 of the installs.</summary>
    public Returned RetentionD7 { get; init; }

    /// <summary>Retention d30 of the installs.</summary>
    public Returned RetentionD30 { get; init; }

    /// <summary>Levels won.</summary>
    public long LevelsCompleted { get; init; }

    /// <summary>Levels lost.</summary>
    public long LevelsFailed { get; init; }

    /// <summary>Rewarded ads begun.</summary>
    public long AdsStarted { get; init; }

    /// <summary>Millionths of a US dollar.</summary>
    public long AdRevenueMicros { get; init; }

    /// <summary>Millionths of a US dollar.</summary>
    public long IapRevenueMicros { get; init; }

    /// <summary>Both together; of different games, or of different players.</summary>
    public MetricsSums And(MetricsSums other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new MetricsSums
        {
            Installs = Installs + other.Installs,
            PlayerDays = PlayerDays + other.PlayerDays,
            Sessions = Sessions + other.Sessions,
            SessionMicros = SessionMicros + other.SessionMicros,
            RetentionD1 = RetentionD1.And(other.RetentionD1),
            RetentionD7 = RetentionD7.And(other.RetentionD7),
            RetentionD30 = RetentionD30.And(other.RetentionD30),
            LevelsCompleted = LevelsCompleted + other.LevelsCompleted,
            LevelsFailed = LevelsFailed + other.LevelsFailed,
            AdsStarted = AdsStarted + other.AdsStarted,
            AdRevenueMicros = AdRevenueMicros + other.AdRevenueMicros,
            IapRevenueMicros = IapRevenueMicros + other.IapRevenueMicros,
        };
    }
}
