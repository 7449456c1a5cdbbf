namespace GameFactory.Engine.Batches;

/// <summary>Commands to a batch.</summary>
public enum BatchCommandKind
{
    /// <summary>Freeze the inputs and launch games.</summary>
    Start,

    /// <summary>Let running attempts end and start none.</summary>
    Pause,

    /// <summary>Undo a pause.</summary>
    Resume,

    /// <summary>Stop for good; final at once.</summary>
    Cancel,

    /// <summary>Cancel, then remove every row; a resumable job.</summary>
    Delete,
}
