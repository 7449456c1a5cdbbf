namespace GameFactory.Kit.Levels.Playing;

/// <summary>Plays levels by their rules, without a picture. What the steps ask when they want to know whether a level can be played.</summary>
public static class LevelPlayer
{
    /// <summary>Steps after which watching ends: three minutes.</summary>
    public const int MaxTicks = 180_000 / LevelRules.TickMs;

    /// <summary>The rules of a level; throws <see cref="ArgumentException"/> for a mechanic that has none.</summary>
    public static LevelRules Rules(Level level) => CoreMechanics.Find(level.Mechanic).Rules(level);

    /// <summary>Plays the level's own solution.</summary>
    public static PlayResult Solution(Level level) => Script(level, level.Solution, MaxTicks);

    /// <summary>Plays the given pairs of tick and input, and then goes on without input until <paramref name="maxTicks"/>.</summary>
    public static PlayResult Script(Level level, IReadOnlyList<int[]> inputs, int maxTicks) =>
        Play(Rules(level), new ScriptedPlayer(inputs), maxTicks);

    /// <summary>Jitter of a player as the proofs use it, in percent.</summary>
    public const int UsualJitter = 100;

    /// <summary>
    /// Plays with a player who looks, needs 200 ms and is a little off; the seed says how. <paramref name="jitter"/> is how much, in
    /// percent of what is usual: with 300 a player is clumsy.
    /// </summary>
    public static PlayResult Careful(Level level, long seed, int jitter = UsualJitter)
    {
        var mechanic = CoreMechanics.Find(level.Mechanic);
        var rules = mechanic.Rules(level);
        return Play(rules, mechanic.Careful(rules, LevelRandom.For(seed, level.Id, 0, Purposes.Careful), jitter), MaxTicks);
    }

    /// <summary>Plays with a player who touches the screen at random.</summary>
    public static PlayResult Careless(Level level, long seed, int maxTicks = MaxTicks)
    {
        var mechanic = CoreMechanics.Find(level.Mechanic);
        var player = new CarelessPlayer(mechanic, level, LevelRandom.For(seed, level.Id, 0, Purposes.Careless));
        return Play(mechanic.Rules(level), player, maxTicks);
    }

    /// <summary>Lets the level run without any input.</summary>
    public static PlayResult Idle(Level level, int maxTicks = MaxTicks) => Play(Rules(level), new IdlePlayer(), maxTicks);

    internal static PlayResult Play(LevelRules rules, IPlayer player, int maxTicks)
    {
        var state = rules.Start();
        List<int[]> inputs = [];
        while (state.Phase == Phase.Playing && state.Tick < maxTicks)
        {
            var input = player.Input(state);
            if (input != 0)
            {
                inputs.Add([state.Tick, input]);
            }

            rules.Change(state, input, LevelRules.TickMs);
        }

        return new PlayResult(state.Phase, state.Tick, state.Score, StateHash.Of(state), inputs);
    }
}
