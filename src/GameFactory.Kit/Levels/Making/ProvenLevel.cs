using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Levels.Making;

/// <summary>A level and why it is accepted.</summary>
public sealed record ProvenLevel(Level Level, LevelProof Proof);
