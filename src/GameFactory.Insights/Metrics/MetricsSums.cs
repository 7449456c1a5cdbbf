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

    /// <summary>Day-1 retention of the installs.</summary>
    public Returned DayOne { get; init; }

    /// <summary>Day-7 retention of the installs.</summary>
    public Returned DaySeven { get; init; }

    /// <summary>Day-30 retention of the installs.</summary>
    public Returned DayThirty { get; init; }

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
            DayOne = DayOne.And(other.DayOne),
            DaySeven = DaySeven.And(other.DaySeven),
            DayThirty = DayThirty.And(other.DayThirty),
            LevelsCompleted = LevelsCompleted + other.LevelsCompleted,
            LevelsFailed = LevelsFailed + other.LevelsFailed,
            AdsStarted = AdsStarted + other.AdsStarted,
            AdRevenueMicros = AdRevenueMicros + other.AdRevenueMicros,
            IapRevenueMicros = IapRevenueMicros + other.IapRevenueMicros,
        };
    }
}
