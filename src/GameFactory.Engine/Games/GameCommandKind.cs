namespace GameFactory.Engine.Games;

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
