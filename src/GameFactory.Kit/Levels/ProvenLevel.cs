namespace GameFactory.Kit.Levels;

/// <summary>A level and why it is accepted.</summary>
public sealed record ProvenLevel(Level Level, LevelProof Proof);
