using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace GameFactory.Engine.Games;

/// <summary>Everything the engine knows of a game. The rows of the game follow from it; a checker proves that they agree.</summary>
public sealed record GameState
{
    /// <summary>Format in which it is stored; the serializer writes it, see docs/decisions/0104.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Identity.</summary>
    public required GameId Id { get; init; }

    /// <summary>Batch.</summary>
    public required BatchId Batch { get; init; }

    /// <summary>
    /// Place in the batch, 0 … Written even when 0: stored states leave out defaults, and a required property must be there.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Index { get; init; }

    /// <summary>Seed of the game.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long Seed { get; init; }

    /// <summary>Genre.</summary>
    public required string Genre { get; init; }

    /// <summary>Players are simulated.</summary>
    public bool Simulated { get; init; }

    /// <summary>Status.</summary>
    public GameStatus Status { get; init; }

    /// <summary>How often the game was rewound, plus one.</summary>
    public int Run { get; init; } = 1;

    /// <summary>The step its last rewind went back to: the branch is set back before the first attempt at it.</summary>
    public int? RewoundTo { get; init; }

    /// <summary>Display name; <c>Game n</c> until step 1.</summary>
    public required string Name { get; init; }

    /// <summary><c>game-&lt;id&gt;</c> until step 1.</summary>
    public required string Slug { get; init; }

    /// <summary>owner/name.</summary>
    public string? GithubRepo { get; init; }

    /// <summary>Address of the repository.</summary>
    public string? GithubRepoUrl { get; init; }

    /// <summary>Kit and version.</summary>
    public string? SelectedTemplate { get; init; }

    /// <summary>SHA-256 (hex) of <c>gdd_spec</c> as written.</summary>
    public string? GddHash { get; init; }

    /// <summary>SHA-256 (hex) of <c>analytics_spec</c> as written.</summary>
    public string? AnalyticsHash { get; init; }

    /// <summary>SHA-256 (hex) of <c>selected_mechanics</c> as written.</summary>
    public string? MechanicsHash { get; init; }

    /// <summary>A release holds a compiled artifact.</summary>
    public bool Released { get; init; }

    /// <summary>Its steps, as many as were planned at its launch; index 0 is step 1.</summary>
    public required ImmutableArray<StepState> Steps { get; init; }

    /// <summary>The attempt that may report, or null.</summary>
    public CurrentAttempt? Attempt { get; init; }

    /// <summary>What the current step waits for, or null.</summary>
    public GameWait? Wait { get; init; }

    /// <summary>When the game itself was paused.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Its batch is paused.</summary>
    public bool BatchPaused { get; init; }

    /// <summary>When its row was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it ended published.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary><c>traceparent</c> of its launch, above the spans of its steps; null when nobody traced.</summary>
    public string? Trace { get; init; }

    /// <summary>Tombstone: the rows are gone or going, nothing may resurrect the game.</summary>
    public bool Deleted { get; init; }

    /// <summary>The last commands' answers by request id, newest last, at most 32.</summary>
    public IReadOnlyList<AnsweredCommand> Answered { get; init; } = [];

    /// <summary>Last completed (or skipped) step; 0 before the first.</summary>
    [JsonIgnore]
    public int CurrentStep
    {
        get
        {
            var n = 0;
            while (n < Steps.Length && Steps[n].IsPassed)
            {
                n++;
            }

            return n;
        }
    }

    /// <summary>The commit of the last committing step of this run, or null.</summary>
    [JsonIgnore]
    public string? HeadCommit
    {
        get
        {
            for (var n = Steps.Length - 1; n >= 0; n--)
            {
                if (Steps[n].Commit is { } commit)
                {
                    return commit;
                }
            }

            return null;
        }
    }

    /// <summary>No attempt will start any more unless a person reopens it.</summary>
    [JsonIgnore]
    public bool IsTerminal => Status is GameStatus.Completed or GameStatus.Failed or GameStatus.Cancelled or GameStatus.Published;

    /// <summary>True while neither the game nor its batch is paused.</summary>
    [JsonIgnore]
    public bool MayRun => PausedAt is null && !BatchPaused;

    /// <summary>
    /// When the database must wake the game, or null. Not only waits have an appointment: a game that may run but has no attempt (launched,
    /// resumed, reopened) is woken too, in case the process dies between the save and the start. A paused game has none: its wait stays in
    /// the state and counts again when it resumes.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? WakeAt => Deleted || IsTerminal || Attempt is not null || !MayRun ? null : Wait?.Until ?? UpdatedAt;
}

/// <summary>Status of a game; stored in snake_case (<c>in_progress</c>).</summary>
public enum GameStatus
{
    /// <summary>Row exists, no attempt yet.</summary>
    Created,

    /// <summary>Steps are worked on or waited for.</summary>
    InProgress,

    /// <summary>All steps done; no compiled artifact was released.</summary>
    Completed,

    /// <summary>A step failed for good; waits for a person.</summary>
    Failed,

    /// <summary>Stopped for good.</summary>
    Cancelled,

    /// <summary>All steps done and a release holds a compiled artifact.</summary>
    Published,
}

/// <summary>The attempt that may report. Saved before any work starts.</summary>
/// <param name="Id">The fence.</param>
/// <param name="Step">1 … 12.</param>
/// <param name="Holder">Runner (silo incarnation) that works on it; its row in <c>runners</c> is the lease.</param>
/// <param name="StartedAt">When it was handed out.</param>
public sealed record CurrentAttempt(AttemptId Id, int Step, Guid Holder, DateTimeOffset StartedAt);
