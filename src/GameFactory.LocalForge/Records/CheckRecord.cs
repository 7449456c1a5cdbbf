namespace GameFactory.LocalForge.Records;

/// <summary>One check of a run: <see cref="Conclusion"/> is success, failure or skipped, with the reason for the latter two.</summary>
internal sealed record CheckRecord(string Name, string Conclusion, string? Reason, DateTimeOffset StartedAt, DateTimeOffset CompletedAt);
