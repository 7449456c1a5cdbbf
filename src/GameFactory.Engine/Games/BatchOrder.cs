namespace GameFactory.Engine.Games;

/// <summary>What a batch tells its games in flight. Repeated until all have it; telling a game twice changes nothing.</summary>
public enum BatchOrder
{
    /// <summary>Start no further attempt.</summary>
    Pause,

    /// <summary>Go on.</summary>
    Resume,

    /// <summary>Stop for good.</summary>
    Cancel,

    /// <summary>Become a tombstone.</summary>
    Delete,
}
