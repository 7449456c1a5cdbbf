using GameFactory.Kit.Levels.Making;
using GameFactory.Kit.Mechanics.BouncingBall;
using GameFactory.Kit.Mechanics.TapJumpRunner;
using GameFactory.Kit.Mechanics.TapRotateTiles;

namespace GameFactory.Kit.Mechanics;

/// <summary>The core mechanics that levels can be made for.</summary>
public static class CoreMechanics
{
    private static readonly ICoreMechanic[] Known = [new RunnerMechanic(), new TilesMechanic(), new BreakoutMechanic()];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(m => m.Name)];

    internal static ICoreMechanic Find(string name) =>
        Known.FirstOrDefault(m => m.Name == name) ?? throw new ArgumentException($"No rules for the mechanic {name}.", nameof(name));
}
