using GameFactory.Insights.Metrics;

namespace GameFactory.Server.Metrics;

/// <summary>What players did level by level.</summary>
/// <param name="Simulated">Whose players they are: all simulated, or all real.</param>
/// <param name="Levels">By number; only levels with events.</param>
internal sealed record Funnel(bool Simulated, IReadOnlyList<LevelFunnel> Levels);
