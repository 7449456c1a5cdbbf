using GameFactory.Engine.Steps;

namespace GameFactory.Pipeline.Forges;

/// <summary>A build at one moment. Snapshots are ordered by (run id, attempt).</summary>
public sealed record BuildSnapshot
{
    /// <summary>Run id at the forge.</summary>
    public required long RunId { get; init; }

    /// <summary>1, raised when the forge runs it again.</summary>
    public required int Attempt { get; init; }

    /// <summary>pending, running, success, failure or cancelled.</summary>
    public required string Status { get; init; }

    /// <summary>The commit that was built.</summary>
    public required string Commit { get; init; }

    /// <summary>When the run started; null while it is pending.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>API address of the log (answers with a short-lived link).</summary>
    public required string LogsUrl { get; init; }

    /// <summary>Each check of the run; skipped ones carry the reason.</summary>
    public IReadOnlyList<StepCheck> Checks { get; init; } = [];

    /// <summary>What the run left.</summary>
    public IReadOnlyList<BuildArtifact> Artifacts { get; init; } = [];

    /// <summary>True when the run has ended.</summary>
    public bool Ended => Status is "success" or "failure" or "cancelled";

    /// <summary>True when an artifact came out of a compiler.</summary>
    public bool Compiled => Artifacts.Any(a => a.Compiled);

    /// <summary>The artifact to keep: the compiled one when there is one, else the source bundle; null when the run left none.</summary>
    public BuildArtifact? MainArtifact => Artifacts.OrderByDescending(a => a.Compiled).FirstOrDefault(a => a.Kind is not null);

    /// <summary>The most that was really done: compiled, tested, analyzed or checked.</summary>
    public string Verification =>
        Passed("flutter_build_apk") && Compiled ? "compiled"
        : Passed("flutter_test") ? "tested"
        : Passed("flutter_analyze") ? "analyzed"
        : "checked";

    private bool Passed(string check) => Checks.Any(c => c.Name == check && c.Result == CheckResult.Passed);
}
