using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Making;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Levels.Files;

/// <summary>
/// The list of levels that the game's menu reads: <c>unlock</c> is <c>free</c> (open from the start), <c>rewarded_ad</c> (an ad
/// after the level before was won) or <c>level_before</c> (winning the level before is enough).
/// </summary>
public static class LevelIndexFile
{
    /// <summary>Path in the game's repository.</summary>
    public const string Path = "assets/levels/index.json";

    /// <summary>The file.</summary>
    public static byte[] Write(DesignEconomy economy, IReadOnlyList<Level> levels) =>
        new CanonicalJson()
            .Number("schema", LevelFile.Schema)
            .Number("offlineGraceLevels", economy.OfflineGraceLevels)
            .Items("levels", levels.Select(level => Item(economy, level)))
            .ToUtf8();

    /// <summary>How a level is opened.</summary>
    public static string Unlock(DesignEconomy economy, int level)
    {
        if (level <= Free(economy))
        {
            return "free";
        }

        return economy.AdGating ? "rewarded_ad" : "level_before";
    }

    private static int Free(DesignEconomy economy) => Math.Clamp(economy.FreeLevels, 1, LevelCurve.Levels);

    private static string Item(DesignEconomy economy, Level level) =>
        $$"""{"id": {{level.Id}}, "file": "{{LevelFile.Path(level.Id)}}", "unlock": "{{Unlock(economy, level.Id)}}","""
        + $$""" "difficulty": {{level.Difficulty}}}""";
}
