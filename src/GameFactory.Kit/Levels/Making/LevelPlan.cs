using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Levels.Making;

/// <summary>What one level shall be.</summary>
public sealed record LevelPlan
{
    /// <summary>1 to 10.</summary>
    public required int Number { get; init; }

    /// <summary>Aimed at difficulty, 0 to 1000.</summary>
    public required int Target { get; init; }

    /// <summary>The core mechanic with the design's parameters.</summary>
    public required DesignMechanic Core { get; init; }

    /// <summary>The modifiers of the game, in the order in which they are registered.</summary>
    public required IReadOnlyList<PlannedModifier> Modifiers { get; init; }

    /// <summary>Rules of all modifiers, with which the level is played.</summary>
    public required ModifierSet PlayRules { get; init; }

    /// <summary>
    /// 0 at first, more when many drafts were refused: help that the measure of difficulty does not count, such as lives.
    /// </summary>
    public int Ease { get; init; }

    /// <summary>Level 1 teaches: it cannot be lost.</summary>
    public bool Unlosable => Number == 1;

    /// <summary>The modifiers that are in force in this level.</summary>
    public IEnumerable<PlannedModifier> InForce => Modifiers.Where(planned => planned.Modifier.IsIn(this));
}
