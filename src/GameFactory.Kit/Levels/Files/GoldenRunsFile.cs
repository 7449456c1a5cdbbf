using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Levels.Files;

/// <summary>Golden runs: they pin the rules in Dart to those in C#.</summary>
public static class GoldenRunsFile
{
    /// <summary>Path in the game's repository.</summary>
    public const string Path = "test/fixtures/golden_runs.json";

    private const int MessyTicks = 20_000 / LevelRules.TickMs;

    /// <summary>For each level its solution and a messy play of 20 seconds.</summary>
    public static IReadOnlyList<GoldenRun> Make(LevelPlayer player, IReadOnlyList<Level> levels, long seed) =>
        [
            .. levels.Select(level => Record(level, "solution", player.Solution(level))),
            .. levels.Select(level => Record(level, "messy", player.Messy(level, seed, MessyTicks))),
        ];

    /// <summary>The file.</summary>
    public static byte[] Write(IReadOnlyList<GoldenRun> runs) =>
        new CanonicalJson()
            .Number("schema", LevelFile.Schema)
            .Number("tickMs", LevelRules.TickMs)
            .Items("runs", runs.Select(Item))
            .ToUtf8();

    private static GoldenRun Record(Level level, string purpose, PlayResult played) =>
        new(level.Id, purpose, played.Inputs, played.Ticks, played.Phase, played.Score, played.Hash);

    private static string Item(GoldenRun run)
    {
        var inputs = string.Join(", ", run.Inputs.Select(CanonicalJson.Row));
        return $$"""{"level": {{run.Level}}, "file": "{{LevelFile.Path(run.Level)}}", "purpose": "{{run.Purpose}}","""
            + $$""" "ticks": {{run.Ticks}}, "phase": {{run.Phase}}, "score": {{run.Score}}, "hash": {{run.Hash}},"""
            + $$""" "inputs": [{{inputs}}]}""";
    }
}
