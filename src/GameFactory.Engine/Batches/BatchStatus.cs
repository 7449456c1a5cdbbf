namespace GameFactory.Engine.Batches;

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
