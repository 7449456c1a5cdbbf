namespace GameFactory.Engine.Games;

/// <summary>A command to a game.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="RequestId">1 to 200 characters; the same id gets the same answer.</param>
/// <param name="Step">For rewind: 1 … 12.</param>
[GenerateSerializer, Immutable, Alias("GameCommand")]
public sealed record GameCommand(
    [property: Id(0)] GameCommandKind Kind,
    [property: Id(1)] string RequestId,
    [property: Id(2)] int? Step = null
);

/// <summary>Commands to a game.</summary>
public enum GameCommandKind
{
    /// <summary>Try the failed step again with fresh retries; reopens a failed game.</summary>
    Retry,

    /// <summary>Leave out the current step; only 8 and 12.</summary>
    Skip,

    /// <summary>Start again from step n: <see cref="GameCommand.Step"/>.</summary>
    Rewind,

    /// <summary>Let the running attempt end and start none.</summary>
    Pause,

    /// <summary>Undo the game's own pause.</summary>
    Resume,

    /// <summary>Stop for good.</summary>
    Cancel,
}
