using System.Text.Json;
using GameFactory.Kit.Levels.Files;
using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Mechanics;

namespace GameFactory.Kit.Play;

/// <summary>
/// Replays the golden runs of a checkout on the rules in C#: levels and runs that do not belong together are found without Flutter.
/// </summary>
public sealed class GoldenRunsCheck(MechanicRegistry mechanics)
{
    /// <summary>Name in the results.</summary>
    public const string Name = "golden_runs";

    private const int MostFindings = 20;

    private static readonly JsonSerializerOptions s_format = new(JsonSerializerDefaults.Web);

    /// <summary>Plays every run of the files; skipped when there are none.</summary>
    /// <param name="files">Content by path; forward slashes, relative.</param>
    public GameCheck Run(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        if (!files.TryGetValue(GoldenRunsFile.Path, out var content))
        {
            return GameCheck.Skipped(Name, $"there is no {GoldenRunsFile.Path}");
        }

        try
        {
            var runs = JsonSerializer.Deserialize<Document>(content.Span, s_format)?.Runs ?? [];
            var findings = runs.Select(run => Finding(run, files)).OfType<string>().Take(MostFindings).ToArray();
            return runs.Count == 0 ? GameCheck.Failed(Name, "the file holds no run")
                : findings.Length == 0 ? GameCheck.Passed(Name, $"{runs.Count} runs replayed")
                : GameCheck.Failed(Name, findings);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or KeyNotFoundException)
        {
            return GameCheck.Failed(Name, $"a run or level cannot be read: {exception.Message}");
        }
    }

    private string? Finding(Item run, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        if (!files.TryGetValue(run.File, out var file))
        {
            return $"{run.File} is missing";
        }

        var level = LevelFile.Read(file.Span);
        var played = mechanics.Player(level).Script(level, run.Inputs, Math.Min(run.Ticks, LevelPlayer.MaxTicks));
        return (played.Hash, played.Phase, played.Score) == (run.Hash, run.Phase, run.Score)
            ? null
            : $"the {run.Purpose} run of level {run.Level} ends otherwise than recorded";
    }

    private sealed record Document(IReadOnlyList<Item> Runs);

    private sealed record Item(int Level, string File, string Purpose, int Ticks, int Phase, int Score, uint Hash, int[][] Inputs);
}
