namespace GameFactory.Engine.Watch;

/// <summary>
/// How long a watchdog leaves alone what keeps failing: twice as long after each failure, up to a bound. A new activation begins anew.
/// </summary>
internal sealed class WatchBackoff(WatchOptions options, TimeProvider local)
{
    private readonly Dictionary<Guid, Failing> _failing = [];
    private readonly TimeSpan _most = TimeSpan.FromSeconds(options.PostponeMaxSeconds);

    public bool IsResting(Guid id) => _failing.TryGetValue(id, out var failing) && local.GetElapsedTime(failing.Stamp) < failing.Rest;

    /// <summary>How long it rests now.</summary>
    public TimeSpan Failed(Guid id)
    {
        var doubled = _failing.TryGetValue(id, out var before) ? before.Rest * 2 : TimeSpan.FromSeconds(options.PostponeSeconds);
        var rest = doubled < _most ? doubled : _most;
        _failing[id] = new Failing(rest, local.GetTimestamp());
        return rest;
    }

    public void Succeeded(Guid id) => _failing.Remove(id);

    /// <summary>What nobody asked for any more, long after its rest, was put right by somebody else or is gone.</summary>
    public void Forget()
    {
        foreach (var (id, failing) in _failing)
        {
            if (local.GetElapsedTime(failing.Stamp) > failing.Rest + _most)
            {
                _failing.Remove(id);
            }
        }
    }

    private readonly record struct Failing(TimeSpan Rest, long Stamp);
}
