using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.TapRotateTiles;

/// <summary>How hard a board is: each turn has to be found among all cells.</summary>
internal static class TilesDifficulty
{
    /// <summary>0 to 1000.</summary>
    internal static int Of(Level level) => Math.Clamp(Of(level.Param("par"), level.Grid.Count * level.Grid[0].Length), 0, 1000);

    /// <summary>The turns that make a board of this size as hard as wanted.</summary>
    internal static int ParFor(int target, int cells) => (target + 60 - (8 * cells)) / 12;

    private static int Of(int par, int cells) => (12 * par) + (8 * cells) - 60;
}
