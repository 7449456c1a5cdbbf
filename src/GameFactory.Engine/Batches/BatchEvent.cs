namespace GameFactory.Engine.Batches;

/// <summary>What can happen to a batch.</summary>
public abstract record BatchEvent
{
    private BatchEvent() { }

    /// <summary>Asked for.</summary>
    public sealed record Created(BatchId Id, BatchSpec Spec) : BatchEvent;

    /// <summary>A person or tool commands.</summary>
    /// <param name="Command">The command.</param>
    /// <param name="Frozen">For a start: what was frozen.</param>
    /// <param name="Trace">For a start: its <c>traceparent</c>; null when nobody traces.</param>
    public sealed record Commanded(BatchCommand Command, BatchFreeze? Frozen = null, string? Trace = null) : BatchEvent;

    /// <summary>All games below the cursor were started.</summary>
    public sealed record Launched(int Cursor) : BatchEvent;

    /// <summary>The games were counted.</summary>
    public sealed record Counted(BatchCounts Counts) : BatchEvent;

    /// <summary>Every game in flight has the last order.</summary>
    public sealed record FannedOut : BatchEvent;

    /// <summary>A terminal game goes back to work.</summary>
    public sealed record Reopened(int Index) : BatchEvent;

    /// <summary>The appointment is due.</summary>
    public sealed record TimerFired : BatchEvent;

    /// <summary>A deletion cannot go on, or goes on again.</summary>
    /// <param name="Reason">What it waits for, one sentence; null when it goes on.</param>
    public sealed record DeletionHeld(string? Reason) : BatchEvent;

    /// <summary>All rows of a batch being deleted are gone.</summary>
    public sealed record RowsGone : BatchEvent;
}
