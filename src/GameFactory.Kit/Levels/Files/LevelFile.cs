using System.Text.Json;
using System.Text.Json.Serialization;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Levels.Files;

/// <summary>Level files as the game reads them.</summary>
public static class LevelFile
{
    /// <summary>Format of level files.</summary>
    public const int Schema = 1;

    private static readonly JsonSerializerOptions s_strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Path of a level in the game's repository.</summary>
    public static string Path(int level) => $"assets/levels/level_{level:00}.json";

    /// <summary>The file of a level.</summary>
    public static byte[] Write(Level level) =>
        new CanonicalJson()
            .Number("schema", Schema)
            .Number("id", level.Id)
            .Number("seed", level.Seed)
            .Text("mechanic", level.Mechanic)
            .Texts("modifiers", level.Modifiers)
            .Map("params", level.Params)
            .Rows("entities", level.Entities)
            .Rows("grid", level.Grid)
            .Number("goal", level.Goal)
            .Number("timeLimitMs", level.TimeLimitMs)
            .Numbers("stars", level.Stars)
            .Number("difficulty", level.Difficulty)
            .Rows("solution", level.Solution)
            .ToUtf8();

    /// <summary>Reads a file that <see cref="Write"/> made; throws <see cref="JsonException"/> for anything else.</summary>
    public static Level Read(ReadOnlySpan<byte> file)
    {
        var document = JsonSerializer.Deserialize<Document>(file, s_strict);
        return document is { Schema: Schema } ? document.Level() : throw new JsonException("Not a level of schema 1.");
    }

    private sealed record Document(
        int Schema,
        int Id,
        int Seed,
        string Mechanic,
        string[] Modifiers,
        SortedDictionary<string, int> Params,
        int[][] Entities,
        int[][] Grid,
        int Goal,
        int TimeLimitMs,
        int[] Stars,
        int Difficulty,
        int[][] Solution
    )
    {
        internal Level Level() =>
            new()
            {
                Id = Id,
                Seed = Seed,
                Mechanic = Mechanic,
                Modifiers = Modifiers,
                Params = Params,
                Entities = Entities,
                Grid = Grid,
                Goal = Goal,
                TimeLimitMs = TimeLimitMs,
                Stars = Stars,
                Difficulty = Difficulty,
                Solution = Solution,
            };
    }
}
