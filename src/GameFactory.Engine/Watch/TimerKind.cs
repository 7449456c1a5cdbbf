namespace GameFactory.Engine.Watch;

/// <summary>What a wake row wakes; stored as the number.</summary>
public enum TimerKind
{
    /// <summary>A batch grain.</summary>
    Batch = 1,

    /// <summary>A game grain.</summary>
    Game = 2,
}
