using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Games;

/// <summary>
/// A change of a game that is to be saved, and with it all rows of one transaction: they are a pure function of (<see cref="Old"/>,
/// <see cref="New"/>) and of what came along. By table: <c>games</c>, <c>game_steps</c> and <c>wakes</c> follow from where the states
/// differ; <c>generation_logs</c> gets
/// <see cref="Logs"/> and those of <see cref="Facts"/>; <c>game_assets</c> and <c>game_builds</c> get <see cref="Facts"/>; the documents of
/// <c>game_steps</c> get <see cref="Documents"/>; <c>game_step_history</c> gets what <see cref="RewoundTo"/> undoes.
/// </summary>
public sealed record GameTransition : ITransition<GameState>
{
    /// <summary>State before; null for the first write (insert the game and its pending steps).</summary>
    public required GameState? Old { get; init; }

    /// <summary>State after.</summary>
    public required GameState New { get; init; }

    /// <summary>At least one line, of type transition or command.</summary>
    public required IReadOnlyList<StepLog> Logs { get; init; }

    /// <summary>Set by the launch: names of the steps, for their new rows; index 0 is step 1.</summary>
    public IReadOnlyList<string> StepNames { get; init; } = [];

    /// <summary>Rows that came with a report.</summary>
    public StepFacts? Facts { get; init; }

    /// <summary>Documents of the step that reported.</summary>
    public StepDocuments? Documents { get; init; }

    /// <summary>
    /// Set by a rewind to step n: rows of steps ≥ n are copied to <c>game_step_history</c> under the old run, then start anew (documents
    /// cleared).
    /// </summary>
    public int? RewoundTo { get; init; }
}

/// <summary>A log line with the step it belongs to.</summary>
/// <param name="Step">1, 2, …, or null for the whole game.</param>
/// <param name="Line">The line.</param>
public sealed record StepLog(int? Step, LogFact Line);

/// <summary>Documents of one step that the transition writes into its row; null leaves a column.</summary>
/// <param name="Step">1, 2, …</param>
/// <param name="Artifacts"><c>game_steps.artifacts</c>, a JSON object.</param>
/// <param name="Checks"><c>game_steps.validation_results</c>, JSON.</param>
/// <param name="Log"><c>game_steps.logs</c>.</param>
public sealed record StepDocuments(int Step, string? Artifacts, string? Checks, string? Log);
