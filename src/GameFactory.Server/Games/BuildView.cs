namespace GameFactory.Server.Games;

/// <summary>A row of <c>game_builds</c>.</summary>
public sealed record BuildView(
    int Number,
    int Run,
    string Status,
    string Platform,
    string Type,
    string? Verification,
    string? ArtifactKind,
    string? ArtifactUrl,
    string? LogsUrl,
    long? ForgeRunId,
    string? Version,
    long? Bytes,
    DateTimeOffset? StartedAt,
    DateTimeOffset? CompletedAt);
