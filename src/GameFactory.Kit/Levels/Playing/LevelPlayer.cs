using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Levels.Playing;

/// <summary>
/// Plays levels by their rules, without a picture. What the steps ask when they want to know whether a level can be played.
/// </summary>
/// <param name="mechanic">The mechanic of the levels.</param>
/// <param name="modifiers">The rules of the modifiers.</param>
public sealed class LevelPlayer(IPlayable mechanic, ModifierSet modifiers)
{
    /// <summary>Steps after which watching ends: three minutes.</summary>
    public const int MaxTicks = 180_000 / LevelRules.TickMs;

    /// <summary>Jitter of a player as the proofs use it, in percent.</summary>
    public const int UsualJitter = 100;

    /// <summary>The rules of a level.</summary>
    public LevelRules Rules(Level level) => mechanic.Rules(level, modifiers);

    /// <summary>Plays the level's own solution.</summary>
    public PlayResult Solution(Level level) => Script(level, level.Solution, MaxTicks);

    /// <summary>Plays the given pairs of tick and input, and then goes on without input until <paramref name="maxTicks"/>.</summary>
    public PlayResult Script(Level level, IReadOnlyList<int[]> inputs, int maxTicks) =>
        Play(Rules(level), new ScriptedPlayer(inputs), maxTicks);

    /// <summary>
    /// Plays with a player who looks, needs 200 ms and is a little off; the seed says how. <paramref name="jitter"/> is how much, in
    /// percent of what is usual: with 300 a player is clumsy.
    /// </summary>
    public PlayResult Careful(Level level, long seed, int jitter = UsualJitter)
    {
        var rules = Rules(level);
        return Play(rules, mechanic.Careful(rules, LevelRandom.For(seed, level.Id, 0, Purposes.Careful), jitter), MaxTicks);
    }

    /// <summary>Plays with a player who touches the screen at random.</summary>
    public PlayResult Careless(Level level, long seed, int maxTicks = MaxTicks) =>
        Play(Rules(level), new CarelessPlayer(mechanic, level, LevelRandom.For(seed, level.Id, 0, Purposes.Careless)), maxTicks);

    /// <summary>Plays with a player who makes any input at any time, also useless ones and those of modifiers.</summary>
    public PlayResult Messy(Level level, long seed, int maxTicks) =>
        Play(Rules(level), Messy(level, LevelRandom.For(seed, level.Id, 0, Purposes.Messy)), maxTicks);

    /// <summary>Lets the level run without any input.</summary>
    public PlayResult Idle(Level level, int maxTicks = MaxTicks) => Play(Rules(level), new IdlePlayer(), maxTicks);

    /// <summary>Lets somebody play until the level ends or watching does.</summary>
    public static PlayResult Play(LevelRules rules, IPlayer player, int maxTicks)
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

    internal IPlayer Messy(Level level, LevelRandom random) =>
        new MessyPlayer(mechanic, level, [.. modifiers.Inputs.Select(input => input.Value)], random);
}
