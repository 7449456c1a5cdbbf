using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Games;

/// <summary>A log line with the step it belongs to.</summary>
/// <param name="Step">1 … 12, or null for the whole game.</param>
/// <param name="Line">The line.</param>
public sealed record StepLog(int? Step, LogFact Line);
