using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Games;

/// <summary>What can happen to a game.</summary>
public abstract record GameEvent
{
    private GameEvent() { }

    /// <summary>The batch launches it.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Start">Its place.</param>
    public sealed record Launched(GameId Id, GameStart Start) : GameEvent;

    /// <summary>A person or tool commands.</summary>
    /// <param name="Command">The command.</param>
    /// <param name="BatchPaused">For one that takes the game back to work: whether its batch is paused. Null leaves what the batch last
    /// ordered.</param>
    public sealed record Commanded(GameCommand Command, bool? BatchPaused = null) : GameEvent;

    /// <summary>The batch orders.</summary>
    public sealed record Ordered(BatchOrder Order) : GameEvent;

    /// <summary>An attempt reports.</summary>
    public sealed record Reported(AttemptId Attempt, StepOutcome Outcome) : GameEvent;

    /// <summary>The appointment is due.</summary>
    public sealed record TimerFired : GameEvent;

    /// <summary>The holder of an attempt is gone.</summary>
    public sealed record LeaseLost(Guid Holder) : GameEvent;
}
