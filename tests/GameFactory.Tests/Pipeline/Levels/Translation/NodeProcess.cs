using System.Diagnostics;

namespace GameFactory.Tests.Pipeline.Levels.Translation;

/// <summary>Runs JavaScript on Node; a test that needs it is skipped, with the reason, where there is none.</summary>
internal static class NodeProcess
{
    internal static async Task<string> RunAsync(string script, string input, CancellationToken cancellationToken)
    {
        var node = Find();
        Assert.SkipWhen(node is null, "No node on the PATH and none in GAMEFACTORY_NODE: the rules in Dart were NOT executed.");
        var file = Path.Combine(Directory.CreateTempSubdirectory("rules-").FullName, "run.cjs");
        try
        {
            await File.WriteAllTextAsync(file, script, cancellationToken);
            using var process = Process.Start(new ProcessStartInfo(node!, [file])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellationToken);
            Assert.True(process.ExitCode == 0, await errors);
            return await output;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("GAMEFACTORY_NODE") is { Length: > 0 } chosen)
        {
            return chosen;
        }

        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        return folders.Select(f => Path.Combine(f, "node")).FirstOrDefault(File.Exists);
    }
}
