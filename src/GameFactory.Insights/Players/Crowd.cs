namespace GameFactory.Insights.Players;

/// <summary>The players of a game and all that they do.</summary>
internal static class Crowd
{
    // Installs stop early enough that the d7 of every player is closed.
    private const int LastDays = 8;

    /// <summary>Events of all players of a game, player by player.</summary>
    /// <param name="game">The game.</param>
    /// <param name="index">Its place in the run: each game has players of its own.</param>
    /// <param name="last">The last day, UTC.</param>
    /// <param name="simulation">Days, players, seeds.</param>
    public static IEnumerable<SimulatedEvent> Events(SimulatedGame game, int index, DateOnly last, Simulation simulation)
    {
        var taste = PlayerTaste.Of(game, simulation.World);
        var first = last.AddDays(1 - simulation.Days);
        var installDays = Math.Max(1, simulation.Days - LastDays);
        for (var player = 0; player < simulation.Players; player++)
        {
            var random = new Random(HashOf(simulation.Seed, index, player));
            var name = $"sim-{game.Id:N}-{simulation.Seed}-{index}-{player}";
            foreach (var item in new SimulatedPlayer(game, taste, name, random).Play(first.AddDays(random.Next(installDays)), last))
            {
                yield return item;
            }
        }
    }

    // Ids depend on it, so it must spread well and be the same in every process.
    private static int HashOf(long seed, int index, int player)
    {
        var mixed = (ulong)seed * 0x9E3779B97F4A7C15UL;
        mixed = (mixed ^ (uint)index ^ ((ulong)(uint)player << 32)) * 0xBF58476D1CE4E5B9UL;
        return (int)((mixed ^ (mixed >> 29)) * 0x94D049BB133111EBUL >> 33);
    }
}
