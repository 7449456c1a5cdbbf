using GameFactory.Kit.Design;

namespace GameFactory.Kit.Levels.Making;

/// <summary>A modifier of a game.</summary>
/// <param name="Modifier">What it is.</param>
/// <param name="Chosen">The design's parameters of it.</param>
public sealed record PlannedModifier(ILevelModifier Modifier, DesignMechanic Chosen);
