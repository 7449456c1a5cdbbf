using System.Text.Json.Serialization;

namespace GameFactory.LocalForge.Records;

/// <summary>One run of a workflow, from dispatch to conclusion.</summary>
internal sealed record RunRecord
{
    public required long Id { get; init; }

    public required long RepositoryId { get; init; }

    public required int Number { get; init; }

    public int Attempt { get; init; } = 1;

    /// <summary>Path of the workflow in the repository, such as <c>.github/workflows/build.yml</c>.</summary>
    public required string WorkflowPath { get; init; }

    public required string WorkflowName { get; init; }

    /// <summary>The evaluated <c>run-name</c>; callers find their dispatch by the request id in it.</summary>
    public required string Title { get; init; }

    public required string Branch { get; init; }

    /// <summary>The commit that is checked out.</summary>
    public required string Commit { get; init; }

    public IReadOnlyDictionary<string, string> Inputs { get; init; } = new Dictionary<string, string>();

    /// <summary>queued, in_progress or completed.</summary>
    public string Status { get; init; } = RunStatus.Queued;

    /// <summary>success, failure, neutral (nothing could be checked) or cancelled once completed.</summary>
    public string? Conclusion { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public IReadOnlyList<CheckRecord> Checks { get; init; } = [];

    public IReadOnlyList<ArtifactRecord> Artifacts { get; init; } = [];

    /// <summary>The name that a download of the log gets.</summary>
    [JsonIgnore]
    public string LogFile => $"logs_{Id}.zip";
}
