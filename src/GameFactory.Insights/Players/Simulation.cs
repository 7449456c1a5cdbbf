namespace GameFactory.Insights.Players;

/// <summary>What is to be simulated.</summary>
/// <param name="Days">Days that end with the eve of the batch, at least 1. Retention d7 needs 9 or more.</param>
/// <param name="Players">Players of each game; they install over the days that leave time to mature.</param>
/// <param name="Seed">Who the players are and what they do: the same seed sends a game the same events.</param>
/// <param name="World">What players like: games are compared in one world.</param>
public sealed record Simulation(int Days, int Players, long Seed, long World = 1);
