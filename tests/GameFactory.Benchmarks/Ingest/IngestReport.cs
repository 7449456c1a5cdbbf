namespace GameFactory.Benchmarks.Ingest;

/// <summary>What <c>bench ingest</c> prints.</summary>
/// <param name="Events">Rows of each run.</param>
/// <param name="Connections">That write: of the raw COPY, and of the server.</param>
/// <param name="InflightEvents">Events in requests that are under way at once.</param>
/// <param name="Cores">Shared by server, database and client.</param>
/// <param name="RawRowsPerSecond">The mean of a run before and one after.</param>
/// <param name="RawRuns">Those two.</param>
/// <param name="Runs">Through HTTP.</param>
/// <param name="TargetRatio">Of the raw rate.</param>
/// <param name="TargetP99Ms">Of a request.</param>
/// <param name="Met">Every run meets both.</param>
/// <param name="Fsync">Setting of the database.</param>
public sealed record IngestReport(
    int Events,
    int Connections,
    int InflightEvents,
    int Cores,
    double RawRowsPerSecond,
    IReadOnlyList<double> RawRuns,
    IReadOnlyList<IngestResult> Runs,
    double TargetRatio,
    double TargetP99Ms,
    bool Met,
    string Fsync
);
