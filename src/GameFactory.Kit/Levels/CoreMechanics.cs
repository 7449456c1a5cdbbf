using GameFactory.Kit.Levels.Breakout;
using GameFactory.Kit.Levels.Runner;
using GameFactory.Kit.Levels.Tiles;

namespace GameFactory.Kit.Levels;

/// <summary>The core mechanics that levels can be made for.</summary>
public static class CoreMechanics
{
    private static readonly ICoreMechanic[] Known = [new RunnerMechanic(), new TilesMechanic(), new BreakoutMechanic()];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(m => m.Name)];

    internal static ICoreMechanic Find(string name) =>
        Known.FirstOrDefault(m => m.Name == name) ?? throw new ArgumentException($"No rules for the mechanic {name}.", nameof(name));
}
