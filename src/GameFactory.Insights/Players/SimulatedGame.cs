namespace GameFactory.Insights.Players;

/// <summary>What simulated players notice of a game.</summary>
/// <param name="Id">The game.</param>
/// <param name="WriteKey">A backfill key of it.</param>
/// <param name="Born">The UTC day its batch was made: its players play the days before, whenever they are simulated, so that a repeat on a
/// later day is the same.</param>
/// <param name="Genre">Genre.</param>
/// <param name="Mechanics">Core first.</param>
/// <param name="Difficulty">0.5 (easy) to 2 (hard).</param>
/// <param name="FreeLevels">Levels that are open from the start.</param>
/// <param name="AdGating">Whether later levels ask for an ad.</param>
public sealed record SimulatedGame(
    Guid Id,
    string WriteKey,
    DateOnly Born,
    string Genre,
    IReadOnlyList<string> Mechanics,
    double Difficulty,
    int FreeLevels,
    bool AdGating
);
