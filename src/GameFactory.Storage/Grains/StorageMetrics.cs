using System.Diagnostics.Metrics;

namespace GameFactory.Storage.Grains;

/// <summary>Metrics of the writer, under the meter <c>GameFactory.Storage</c>.</summary>
internal sealed class StorageMetrics : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "GameFactory.Storage";

    private readonly Meter _meter = new(MeterName);
    private readonly Histogram<int> _groups;
    private readonly Histogram<double> _seconds;
    private readonly Counter<long> _failures;

    public StorageMetrics()
    {
        _groups = _meter.CreateHistogram<int>("gamefactory.storage.group.writes", "{write}", "Writes per transaction");
        _seconds = _meter.CreateHistogram<double>("gamefactory.storage.group.duration", "s", "Time of a transaction");
        _failures = _meter.CreateCounter<long>("gamefactory.storage.write.failures", "{write}", "Writes that failed, by kind");
    }

    public void Committed(int writes, TimeSpan duration)
    {
        _groups.Record(writes);
        _seconds.Record(duration.TotalSeconds);
    }

    public void Failed(string kind) => _failures.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public void Dispose() => _meter.Dispose();
}
