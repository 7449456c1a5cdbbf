namespace GameFactory.Engine.Batches;

/// <summary>A command to a batch.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="RequestId">1 to 200 characters; the same id gets the same answer.</param>
/// <param name="WithRepositories">For a delete: the games' repositories go too.</param>
[GenerateSerializer, Immutable, Alias("BatchCommand")]
public sealed record BatchCommand(
    [property: Id(0)] BatchCommandKind Kind,
    [property: Id(1)] string RequestId,
    [property: Id(2)] bool WithRepositories = false
);

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
