using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Batches;

/// <summary>
/// A change of a batch that is to be saved, and with it all rows of one transaction: <c>batches</c> and <c>wakes</c> follow from where
/// <see cref="Old"/> and <see cref="New"/> differ, <c>batches.inputs</c> gets <see cref="Inputs"/> and <c>generation_logs</c>
/// <see cref="Logs"/>.
/// </summary>
public sealed record BatchTransition : ITransition<BatchState>
{
    /// <summary>State before; null for the first write.</summary>
    public required BatchState? Old { get; init; }

    /// <summary>State after.</summary>
    public required BatchState New { get; init; }

    /// <summary>Lines for <c>generation_logs</c>; empty when only the cursor moved.</summary>
    public IReadOnlyList<LogFact> Logs { get; init; } = [];

    /// <summary>Set at the start: the JSON object for <c>batches.inputs</c>.</summary>
    public string? Inputs { get; init; }
}
