namespace GameFactory.Insights.Players;

/// <summary>What a simulation sent. All of it is simulated.</summary>
/// <param name="Games">Games played.</param>
/// <param name="Players">Players in all.</param>
/// <param name="Accepted">Events stored.</param>
/// <param name="Duplicates">Events that were there from an earlier run with the same seed.</param>
/// <param name="From">First day, UTC.</param>
/// <param name="To">Last day, UTC.</param>
public sealed record SimulationResult(int Games, int Players, long Accepted, long Duplicates, DateOnly From, DateOnly To);
