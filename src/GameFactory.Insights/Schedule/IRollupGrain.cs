namespace GameFactory.Insights.Schedule;

/// <summary>
/// Has dirty days counted every few minutes. There is one, with key 0; its reminder survives any crash and moves to a silo that lives.
/// </summary>
[Alias("GameFactory.Rollup"), GrainInterfaceType("GameFactory.Insights.Metrics.IRollupGrain")]
public interface IRollupGrain : IGrainWithIntegerKey
{
    /// <summary>Makes sure that the reminder is registered; its first tick comes at once.</summary>
    [Alias("Ensure")]
    Task EnsureAsync();
}
