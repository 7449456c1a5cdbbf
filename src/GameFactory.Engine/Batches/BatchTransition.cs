using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Batches;

/// <summary>A saved change of a batch: what storage derives the rows from.</summary>
public sealed record BatchTransition
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
