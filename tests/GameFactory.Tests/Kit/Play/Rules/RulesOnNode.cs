using System.Text.Json;
using GameFactory.Kit.Levels.Files;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Tests.Kit.Play.Rules;

/// <summary>Plays recorded runs by emitted rules.</summary>
internal static class RulesOnNode
{
    /// <summary>For each script the first place where it differs from the recorded runs; null when it nowhere does.</summary>
    internal static async Task<string?[]> FirstDifferenceAsync(
        TheKit kit,
        string[] scripts,
        IReadOnlyList<Level> levels,
        IReadOnlyList<RecordedRun> runs
    )
    {
        var files = levels.Select(level => JsonSerializer.Deserialize<JsonElement>(LevelFile.Write(level)));
        var classes = kit.Mechanics.Cores.ToDictionary(core => core.Name, core => core.RulesClass.Name);
        var job = JsonSerializer.Serialize(
            new
            {
                scripts,
                classes,
                levels = files,
                runs,
            },
            JsonSerializerOptions.Web
        );
        var answer = await NodeProcess.RunAsync(TestScripts.Harness(), job, TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize<string?[]>(answer)!;
    }
}
