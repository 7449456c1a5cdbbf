namespace GameFactory.Kit.Levels;

/// <summary>How hard each of the ten levels shall be: rising, with a rest at levels 4 and 7.</summary>
public static class LevelCurve
{
    /// <summary>Number of levels of a game.</summary>
    public const int Levels = 10;

    /// <summary>How far a level's measured difficulty may be from its target.</summary>
    public const int Tolerance = 45;

    private static ReadOnlySpan<int> Targets => [110, 200, 290, 240, 370, 450, 390, 530, 610, 690];

    /// <summary>Target of a level, 0 to 1000.</summary>
    /// <param name="level">1 to 10.</param>
    /// <param name="difficulty">The design's difficulty, 0.5 to 2, 1 = normal.</param>
    public static int Target(int level, double difficulty)
    {
        var percent = 65 + (int)Math.Round(35 * Math.Clamp(difficulty, 0.5, 2), MidpointRounding.AwayFromZero);
        return Targets[level - 1] * percent / 100;
    }

    /// <summary>A value that goes from <paramref name="easy"/> at 0 to <paramref name="hard"/> at 1000.</summary>
    internal static int Between(int easy, int hard, int target) => easy + ((hard - easy) * target / 1000);
}
