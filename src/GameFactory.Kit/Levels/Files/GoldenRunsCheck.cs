using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Levels.Playing;

namespace GameFactory.Kit.Levels.Files;

/// <summary>Replays the golden runs of a checkout on the rules in C#: levels and runs that do not belong together are found without Flutter.</summary>
public static class GoldenRunsCheck
{
    /// <summary>Name in the results.</summary>
    public const string Name = "golden_runs";

    private const int MostFindings = 20;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>Plays every run of the files; skipped when there are none.</summary>
    /// <param name="files">Content by path; forward slashes, relative.</param>
    public static StepCheck Run(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        if (!files.TryGetValue(GoldenRunsFile.Path, out var content))
        {
            return StepCheck.Skipped(Name, $"there is no {GoldenRunsFile.Path}");
        }

        try
        {
            var runs = JsonSerializer.Deserialize<Document>(content.Span, Format)?.Runs ?? [];
            var findings = runs.Select(run => Finding(run, files)).OfType<string>().Take(MostFindings).ToArray();
            return runs.Count == 0 ? StepCheck.Failed(Name, "the file holds no run")
                : findings.Length == 0 ? StepCheck.Passed(Name, $"{runs.Count} runs replayed")
                : StepCheck.Failed(Name, findings);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or KeyNotFoundException)
        {
            return StepCheck.Failed(Name, $"a run or level cannot be read: {exception.Message}");
        }
    }

    private static string? Finding(Item run, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        if (!files.TryGetValue(run.File, out var level))
        {
            return $"{run.File} is missing";
        }

        var played = LevelPlayer.Script(LevelFile.Read(level.Span), run.Inputs, Math.Min(run.Ticks, LevelPlayer.MaxTicks));
        return (played.Hash, played.Phase, played.Score) == (run.Hash, run.Phase, run.Score)
            ? null
            : $"the {run.Purpose} run of level {run.Level} ends otherwise than recorded";
    }

    private sealed record Document(IReadOnlyList<Item> Runs);

    private sealed record Item(int Level, string File, string Purpose, int Ticks, int Phase, int Score, uint Hash, int[][] Inputs);
}
