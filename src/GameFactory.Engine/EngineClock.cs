namespace GameFactory.Engine;

/// <summary>
/// The engine's clock: database time, sampled with each commit and lease renewal and carried on by the local monotonic clock, so that all
/// silos agree whatever their own clocks say.
/// </summary>
public sealed class EngineClock(TimeProvider local) : TimeProvider
{
    /// <summary>A sample older than this starts no attempt.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);

    private Sample? _sample;

    /// <summary>True when the last sample is young enough to start work by.</summary>
    public bool IsFresh => Volatile.Read(ref _sample) is { } sample && local.GetElapsedTime(sample.Stamp) <= MaxAge;

    /// <summary>Takes a reading of database time. Never moves backwards.</summary>
    public void Observe(DateTimeOffset databaseNow)
    {
        var next = new Sample(databaseNow, local.GetTimestamp());
        while (true)
        {
            var seen = Volatile.Read(ref _sample);
            if (seen is not null && Carry(seen, next.Stamp) > next.At)
            {
                next = next with { At = Carry(seen, next.Stamp) };
            }

            if (Interlocked.CompareExchange(ref _sample, next, seen) == seen)
            {
                return;
            }
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        var now = Volatile.Read(ref _sample) is { } sample ? Carry(sample, local.GetTimestamp()) : local.GetUtcNow();

        // PostgreSQL keeps microseconds: a finer time in a state would not equal the one in its row.
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => local.GetTimestamp();

    /// <inheritdoc/>
    public override long TimestampFrequency => local.TimestampFrequency;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        local.CreateTimer(callback, state, dueTime, period);

    private DateTimeOffset Carry(Sample sample, long stamp) => sample.At + local.GetElapsedTime(sample.Stamp, stamp);

    private sealed record Sample(DateTimeOffset At, long Stamp);
}
