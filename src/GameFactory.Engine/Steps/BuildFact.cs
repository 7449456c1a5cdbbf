namespace GameFactory.Engine.Steps;

/// <summary>
/// A row of <c>game_builds</c>, keyed by (game, run, <see cref="BuildNumber"/>): a later report of the same build updates it,
/// and a finished build never goes back.
/// </summary>
[GenerateSerializer, Immutable, Alias("BuildFact")]
public sealed record BuildFact
{
    /// <summary>1, 2, … within the game's run.</summary>
    [Id(0)]
    public required int BuildNumber { get; init; }

    /// <summary>pending, running, success, failure or cancelled.</summary>
    [Id(1)]
    public required string Status { get; init; }

    /// <summary>android, ios or web.</summary>
    [Id(2)]
    public string Platform { get; init; } = "android";

    /// <summary>debug, profile or release.</summary>
    [Id(3)]
    public string BuildType { get; init; } = "debug";

    /// <summary>API URL of the artifact.</summary>
    [Id(4)]
    public string? ArtifactUrl { get; init; }

    /// <summary>API URL of the log.</summary>
    [Id(5)]
    public string? LogsUrl { get; init; }

    /// <summary>Run id at the forge.</summary>
    [Id(6)]
    public long? GithubRunId { get; init; }

    /// <summary>Workflow file name.</summary>
    [Id(7)]
    public string? GithubWorkflow { get; init; }

    /// <summary>Such as 1.0.1.</summary>
    [Id(8)]
    public string? VersionName { get; init; }

    /// <summary>Positive, rising.</summary>
    [Id(9)]
    public int? VersionCode { get; init; }

    /// <summary>Bytes of the artifact.</summary>
    [Id(10)]
    public long? FileSizeBytes { get; init; }

    /// <summary>When the run started.</summary>
    [Id(11)]
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the run ended.</summary>
    [Id(12)]
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>checked, analyzed, tested or compiled: the most that was really done.</summary>
    [Id(13)]
    public string? Verification { get; init; }

    /// <summary>source_bundle, apk, aab, ipa or web.</summary>
    [Id(14)]
    public string? ArtifactKind { get; init; }
}
