namespace GameFactory.Engine.Games;

/// <summary>
/// When to try again: exponential backoff with full jitter for counted retries, a gentle slope for faults of the surroundings.
/// </summary>
public static class RetrySchedule
{
    /// <summary>Base of the backoff.</summary>
    public static readonly TimeSpan Base = TimeSpan.FromSeconds(2);

    /// <summary>No backoff is longer.</summary>
    public static readonly TimeSpan Cap = TimeSpan.FromMinutes(10);

    /// <summary>Lost leases that fail a step as poison.</summary>
    public const int MaxLostLeases = 20;

    private static readonly TimeSpan s_outageFloor = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_outageCeiling = TimeSpan.FromMinutes(1);

    /// <summary>Delay before counted retry 1, 2, …: a draw (<paramref name="jitter"/> in [0,1)) of min(cap, base · 2^(retry−1)).</summary>
    public static TimeSpan Backoff(int retry, double jitter)
    {
        var bound = Math.Min(Cap.TotalMilliseconds, Base.TotalMilliseconds * Math.Pow(2, Math.Min(retry - 1, 30)));
        return TimeSpan.FromMilliseconds(Math.Floor(bound * jitter));
    }

    /// <summary>
    /// Delay while something outside is away: a quarter of the time it has been away, between 2 s and 1 min, spread by up to a quarter.
    /// </summary>
    public static TimeSpan Outage(TimeSpan soFar, double jitter)
    {
        var delay = TimeSpan.FromTicks(Math.Clamp(soFar.Ticks / 4, s_outageFloor.Ticks, s_outageCeiling.Ticks));
        return TimeSpan.FromMilliseconds(Math.Floor(delay.TotalMilliseconds * (1 + (jitter / 4))));
    }
}
