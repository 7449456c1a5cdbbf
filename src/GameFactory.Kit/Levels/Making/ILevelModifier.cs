using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Levels.Making;

/// <summary>A modifier as the making of levels asks it; the shell of a level knows no modifier by its name.</summary>
public interface ILevelModifier
{
    /// <summary>Name in the catalogue and in levels.</summary>
    string Name { get; }

    /// <summary>What it does while a level is played; null when it only changes how levels are made or shown.</summary>
    ModifierRules? PlayRules => null;

    /// <summary>False for a level that it stays out of, though the game has it.</summary>
    bool IsIn(LevelPlan plan) => true;

    /// <summary>Numbers that it adds to <see cref="Level.Params"/>; their names are its own.</summary>
    /// <param name="plan">The level to be.</param>
    /// <param name="chosen">The modifier with the design's parameters.</param>
    IEnumerable<(string Name, int Value)> LevelNumbers(LevelPlan plan, DesignMechanic chosen) => [];

    /// <summary>World time until the level is lost, in ms; 0 sets no limit.</summary>
    /// <param name="plan">The level to be.</param>
    /// <param name="chosen">The modifier with the design's parameters.</param>
    /// <param name="ticks">Steps that the solution takes.</param>
    int TimeLimitMs(LevelPlan plan, DesignMechanic chosen, int ticks) => 0;
}
