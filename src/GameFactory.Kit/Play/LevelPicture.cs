using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Rules;
using GameFactory.Kit.Mechanics;

namespace GameFactory.Kit.Play;

/// <summary>Draws a level with its solution, as a person wants to see it who decides whether it is any good.</summary>
public static class LevelPicture
{
    /// <summary>The picture as an SVG document in the design's colours; the same for the same level.</summary>
    /// <exception cref="ArgumentException">The level's mechanic is not registered.</exception>
    public static string Draw(MechanicRegistry mechanics, Level level, DesignPalette palette)
    {
        var core = mechanics.Core(level.Mechanic);
        return core.Picture(core.Rules(level, mechanics.PlayRules), palette);
    }
}
