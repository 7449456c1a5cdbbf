namespace GameFactory.Benchmarks.Storage;

/// <summary>What one provider achieved.</summary>
/// <param name="Writes">States written.</param>
/// <param name="Seconds">Time.</param>
/// <param name="WritesPerSecond">Rate.</param>
/// <param name="ServerMicrosPerWrite">CPU of this process per write.</param>
/// <param name="DatabaseMicrosPerWrite">CPU of PostgreSQL per write.</param>
/// <param name="P50Ms">Median of a write.</param>
/// <param name="P99Ms">99th percentile of a write.</param>
public sealed record StorageResult(
    int Writes,
    double Seconds,
    double WritesPerSecond,
    double ServerMicrosPerWrite,
    double DatabaseMicrosPerWrite,
    double P50Ms,
    double P99Ms
);
