namespace GameFactory.Engine.Watch;

/// <summary>
/// Wakes what is due in one of the <see cref="EngineStorage.Shards"/> shards. The key is the shard. Its reminder survives any crash.
/// </summary>
[Alias("GameFactory.Watchdog"), GrainInterfaceType("GameFactory.Engine.Watch.IWatchdogGrain")]
public interface IWatchdogGrain : IGrainWithIntegerKey
{
    /// <summary>Makes sure that the reminder is registered.</summary>
    [Alias("Ensure")]
    Task EnsureAsync();

    /// <summary>
    /// Pages through all due wakes and lost attempts of the shard, unless that was done a moment ago; answers how many the last scan woke.
    /// </summary>
    [Alias("Scan")]
    Task<int> ScanAsync();
}
