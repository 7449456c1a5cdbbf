using System.Text.Json.Serialization;

namespace GameFactory.Engine.Games;

/// <summary>What a game's state holds of one step: status, times, counters and hashes; the documents themselves lie in the rows.</summary>
public sealed record StepState
{
    /// <summary>Status.</summary>
    public StepStatus Status { get; init; }

    /// <summary>When its first attempt of this run started.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it was completed, failed or skipped.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Counted retries (Retry and Invalid).</summary>
    public int Retries { get; init; }

    /// <summary>The bound of <see cref="Retries"/>.</summary>
    public int MaxRetries { get; init; } = 3;

    /// <summary>Attempts ever started in this run, waits and lost leases included.</summary>
    public int Attempts { get; init; }

    /// <summary>Attempts whose lease ran out; 20 fail the step as poison.</summary>
    public int LostLeases { get; init; }

    /// <summary>Last error, at most 2,000 characters.</summary>
    public string? Error { get; init; }

    /// <summary>What the last rejected attempt was blamed for.</summary>
    public IReadOnlyList<string>? Findings { get; init; }

    /// <summary>Where the next attempt goes on.</summary>
    public string? Checkpoint { get; init; }

    /// <summary>
    /// The last wait, so that repeated waits for one reason are counted from the first; null again after a retry or completion.
    /// </summary>
    public GameWait? LastWait { get; init; }

    /// <summary>SHA-256 (hex) of the artifacts document in the row.</summary>
    public string? ArtifactsHash { get; init; }

    /// <summary>SHA-256 (hex) of the validation results in the row.</summary>
    public string? ChecksHash { get; init; }

    /// <summary>SHA-256 (hex) of the logs in the row.</summary>
    public string? LogHash { get; init; }

    /// <summary>Commit that holds the step's files.</summary>
    public string? Commit { get; init; }

    /// <summary>Completed or skipped: the next step may begin.</summary>
    [JsonIgnore]
    public bool IsPassed => Status is StepStatus.Completed or StepStatus.Skipped;
}

/// <summary>Status of a step; stored in lower case.</summary>
public enum StepStatus
{
    /// <summary>Not begun, or waiting for backoff, quota, infrastructure or a free worker.</summary>
    Pending,

    /// <summary>An attempt runs, or a build or metrics are waited for.</summary>
    Running,

    /// <summary>Done.</summary>
    Completed,

    /// <summary>Failed for good; its game failed with it.</summary>
    Failed,

    /// <summary>Left out by command; only steps 8 and 12.</summary>
    Skipped,
}
