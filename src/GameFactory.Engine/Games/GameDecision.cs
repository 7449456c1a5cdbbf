namespace GameFactory.Engine.Games;

/// <summary>What the machine decides: a transition to save (or none), and what to do after the save.</summary>
public sealed record GameDecision
{
    /// <summary>Null: nothing changes, nothing is written.</summary>
    public GameTransition? Transition { get; init; }

    /// <summary>For commands.</summary>
    public CommandAnswer Answer { get; init; } = CommandAnswer.Accepted;

    /// <summary>For reports: false when the attempt is not the current one.</summary>
    public bool IsAccepted { get; init; } = true;

    /// <summary>The transition names a new attempt: hand it to the runner after the save.</summary>
    public bool StartsAttempt { get; init; }

    /// <summary>An attempt that must stop working.</summary>
    public CurrentAttempt? Stopped { get; init; }

    /// <summary>The game left the batch's window or ended: hint to the batch.</summary>
    public bool TellsBatch { get; init; }

    /// <summary>Nothing to do.</summary>
    public static GameDecision Nothing { get; } = new();

    /// <summary>A late or doubled report.</summary>
    public static GameDecision Stale { get; } = new() { IsAccepted = false };

    /// <summary>Answer without a write.</summary>
    public static GameDecision Answering(CommandAnswer answer) => new() { Answer = answer };
}
