namespace GameFactory.Benchmarks.Ingest;

/// <summary>One run through HTTP.</summary>
/// <param name="Batch">Events of a request.</param>
/// <param name="RowsPerSecond">Acknowledged, that is committed.</param>
/// <param name="Ratio">Of the raw rate.</param>
/// <param name="P50Ms">Half of the requests took no longer.</param>
/// <param name="P99Ms">99 % of the requests took no longer.</param>
/// <param name="ServerShare">CPU time of the server process over that of server, database and client.</param>
/// <param name="ServerCores">CPU time of the server process over the run's time.</param>
/// <param name="ServerMicrosPerRow">CPU time of the server process.</param>
/// <param name="DatabaseMicrosPerRow">CPU time of PostgreSQL's processes.</param>
/// <param name="ClientMicrosPerRow">CPU time of the client.</param>
public sealed record IngestResult(
    int Batch,
    double RowsPerSecond,
    double Ratio,
    double P50Ms,
    double P99Ms,
    double ServerShare,
    double ServerCores,
    double ServerMicrosPerRow,
    double DatabaseMicrosPerRow,
    double ClientMicrosPerRow
);
