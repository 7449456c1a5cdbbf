using System.Text.Json.Serialization;

namespace GameFactory.Engine.Batches;

/// <summary>Everything the engine knows of a batch. It never lists its games: their ids follow from (batch id, index).</summary>
public sealed record BatchState
{
    /// <summary>Format in which it is stored; the serializer writes it, see docs/decisions/0104.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Identity.</summary>
    public required BatchId Id { get; init; }

    /// <summary>The request.</summary>
    public required BatchSpec Spec { get; init; }

    /// <summary>Status.</summary>
    public BatchStatus Status { get; init; }

    /// <summary>Games launched so far: every index below it has been started.</summary>
    public int Cursor { get; init; }

    /// <summary>SHA-256 (hex) of <c>batches.inputs</c> as frozen at the start.</summary>
    public string? InputsHash { get; init; }

    /// <summary>When its row was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; null again when a game was reopened.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>When it was paused.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>A pause, resume, cancel or delete still has to reach games in flight.</summary>
    public bool FanOut { get; init; }

    /// <summary>Being deleted: games are cancelled, then rows go, the batch last.</summary>
    public bool Deleting { get; init; }

    /// <summary>When the deletion was asked for.</summary>
    public DateTimeOffset? DeletingAt { get; init; }

    /// <summary>The deletion takes the games' repositories along; kept here because the job may go on in another process.</summary>
    public bool WithRepositories { get; init; }

    /// <summary>What the deletion waits for, one sentence of at most 500 characters; null while it goes on.</summary>
    public string? DeletionWaits { get; init; }

    /// <summary><c>traceparent</c> of its start, above the spans of its games; null when nobody traced.</summary>
    public string? Trace { get; init; }

    /// <summary>Tombstone.</summary>
    public bool Deleted { get; init; }

    /// <summary>When the database must wake the batch, or null.</summary>
    public DateTimeOffset? WakeAt { get; init; }

    /// <summary>The last commands' answers by request id, newest last, at most 32.</summary>
    public IReadOnlyList<AnsweredCommand> Answered { get; init; } = [];

    /// <summary>Ended.</summary>
    [JsonIgnore]
    public bool IsTerminal => Status is BatchStatus.Completed or BatchStatus.Failed or BatchStatus.Cancelled;
}

/// <summary>Status of a batch; stored in lower case. Paused is a time (<see cref="BatchState.PausedAt"/>), not a status.</summary>
public enum BatchStatus
{
    /// <summary>Created, not started.</summary>
    Pending,

    /// <summary>Games are launched and worked on.</summary>
    Running,

    /// <summary>Every game is terminal and at least one completed or was published.</summary>
    Completed,

    /// <summary>Every game is terminal and none completed.</summary>
    Failed,

    /// <summary>Stopped for good.</summary>
    Cancelled,
}
