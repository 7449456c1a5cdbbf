namespace GameFactory.Benchmarks.Storage;

/// <summary>What one provider has written in its turns so far.</summary>
/// <param name="provider">The provider.</param>
/// <param name="stateName">The state name it writes under.</param>
internal sealed class StorageTally(string provider, string stateName)
{
    private readonly List<double> _latencies = [];
    private double _seconds;
    private double _ownCpu;
    private double _databaseCpu;

    public string Provider => provider;

    public string StateName => stateName;

    public void Add(TimeSpan time, double ownCpu, double databaseCpu, IEnumerable<double> latencies)
    {
        _seconds += time.TotalSeconds;
        _ownCpu += ownCpu;
        _databaseCpu += databaseCpu;
        _latencies.AddRange(latencies);
    }

    public StorageResult Result()
    {
        var sorted = _latencies.Order().ToArray();
        return new StorageResult(
            sorted.Length,
            Math.Round(_seconds, 2),
            Math.Round(sorted.Length / _seconds),
            Math.Round(_ownCpu / sorted.Length * 1e6, 1),
            Math.Round(_databaseCpu / sorted.Length * 1e6, 1),
            Math.Round(sorted[sorted.Length / 2], 2),
            Math.Round(sorted[sorted.Length * 99 / 100], 2)
        );
    }
}
