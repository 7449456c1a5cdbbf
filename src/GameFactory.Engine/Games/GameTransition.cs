using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Games;

/// <summary>
/// A saved change of a game: what storage derives the rows from. Rows are a pure function of (<see cref="Old"/>, <see cref="New"/>) plus these facts.
/// </summary>
public sealed record GameTransition
{
    /// <summary>State before; null for the first write (insert the game and its twelve pending steps).</summary>
    public required GameState? Old { get; init; }

    /// <summary>State after.</summary>
    public required GameState New { get; init; }

    /// <summary>At least one line, of type transition or command.</summary>
    public required IReadOnlyList<StepLog> Logs { get; init; }

    /// <summary>Rows that came with a report.</summary>
    public StepFacts? Facts { get; init; }

    /// <summary>Documents of the step that reported.</summary>
    public StepDocuments? Documents { get; init; }

    /// <summary>Set by a rewind to step n: rows of steps ≥ n are copied to <c>game_step_history</c> under the old run, then start anew (documents cleared).</summary>
    public int? RewoundTo { get; init; }
}
