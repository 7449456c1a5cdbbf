using GameFactory.Kit.Levels.Playing;

namespace GameFactory.Kit.Levels;

/// <summary>A core mechanic: its rules, how its levels are made, and who plays them.</summary>
internal interface ICoreMechanic
{
    /// <summary>Name in the <c>mechanics</c> table.</summary>
    string Name { get; }

    /// <summary>How its levels are proven: constructed or bot.</summary>
    string ProofKind { get; }

    /// <summary>The rules of a level.</summary>
    LevelRules Rules(Level level);

    /// <summary>A level with its solution, built so that it should be near the plan's target; null when this draw led nowhere.</summary>
    Level? Draft(LevelPlan plan, LevelRandom random);

    /// <summary>How hard a level is by its own numbers, 0 to 1000.</summary>
    int Difficulty(Level level);

    /// <summary>A player who looks, needs 200 ms and is a little off: <paramref name="jitter"/> percent of what is usual.</summary>
    IPlayer Careful(LevelRules rules, LevelRandom random, int jitter);

    /// <summary>Some input, as from a child's finger.</summary>
    int AnyInput(Level level, LevelRandom random);
}
