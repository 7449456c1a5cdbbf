namespace GameFactory.Engine.Batches;

/// <summary>What the machine decides: a transition to save, or none, and the answer to a command.</summary>
/// <param name="Transition">Null: nothing is written.</param>
/// <param name="Answer">For commands.</param>
public sealed record BatchDecision(BatchTransition? Transition, CommandAnswer Answer)
{
    /// <summary>Nothing to do.</summary>
    public static BatchDecision Nothing { get; } = new(null, CommandAnswer.Accepted);
}
