namespace GameFactory.Engine.Games;

/// <summary>Documents of one step that the transition writes into its row; null leaves a column.</summary>
/// <param name="Step">1 … 12.</param>
/// <param name="Artifacts"><c>game_steps.artifacts</c>, a JSON object.</param>
/// <param name="Checks"><c>game_steps.validation_results</c>, JSON.</param>
/// <param name="Log"><c>game_steps.logs</c>.</param>
public sealed record StepDocuments(int Step, string? Artifacts, string? Checks, string? Log);
