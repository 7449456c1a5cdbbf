using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Levels.Playing;

/// <summary>A mechanic as far as its levels can be played.</summary>
public interface IPlayable
{
    /// <summary>The rules of a level.</summary>
    LevelRules Rules(Level level, ModifierSet modifiers);

    /// <summary>A player who looks, needs 200 ms and is a little off: <paramref name="jitter"/> percent of what is usual.</summary>
    IPlayer Careful(LevelRules rules, LevelRandom random, int jitter);

    /// <summary>Some input, as from a child's finger.</summary>
    int AnyInput(Level level, LevelRandom random);
}
