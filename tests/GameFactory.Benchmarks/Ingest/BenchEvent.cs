namespace GameFactory.Benchmarks.Ingest;

/// <summary>An event as a game sends it.</summary>
internal sealed record BenchEvent(
    Guid Id,
    Guid Game,
    string Type,
    string User,
    string Session,
    int Level,
    string Properties,
    string Device,
    DateTime Timestamp
);
