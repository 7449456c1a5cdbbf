using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Levels.Making;

/// <summary>A mechanic as far as its levels can be made.</summary>
public interface ILevelMaker : IPlayable
{
    /// <summary>
    /// How its levels are proven: constructed (made backwards from its solution) or bot (a player with human limits found it).
    /// </summary>
    string ProofKind { get; }

    /// <summary>A level with its solution, built so that it should be near the plan's target; null when this draw led nowhere.</summary>
    Level? Draft(LevelPlan plan, LevelRandom random);

    /// <summary>How hard a level is by its own numbers, 0 to 1000.</summary>
    int Difficulty(Level level);
}
