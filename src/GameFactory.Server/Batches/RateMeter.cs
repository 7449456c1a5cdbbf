namespace GameFactory.Server.Batches;

/// <summary>Steps a second over the last ten seconds of readings. Pure: fed with (time, steps done).</summary>
internal sealed class RateMeter
{
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(10);

    private readonly Queue<(DateTimeOffset At, long Steps)> _readings = new();

    /// <summary>Takes a reading; the rate, or null until there are two readings a second apart.</summary>
    public double? Observe(DateTimeOffset at, long steps)
    {
        // A rewind takes steps back: what was measured before it says nothing about now.
        if (_readings.Count > 0 && steps < _readings.Last().Steps)
        {
            _readings.Clear();
        }

        _readings.Enqueue((at, steps));
        while (_readings.Count > 2 && at - _readings.Peek().At > s_window)
        {
            _readings.Dequeue();
        }

        var (first, before) = _readings.Peek();
        var seconds = (at - first).TotalSeconds;
        return seconds >= 1 ? (steps - before) / seconds : null;
    }
}
