using System.Diagnostics;

namespace GameFactory.Tests.Kit.Play.Rules;

/// <summary>Runs JavaScript on Node.</summary>
internal static class NodeProcess
{
    internal static async Task<string> RunAsync(string script, string input, CancellationToken cancellationToken)
    {
        var node = RequiredTool.Find("GAMEFACTORY_NODE", "node");
        var file = Path.Combine(Directory.CreateTempSubdirectory("rules-").FullName, "run.cjs");
        try
        {
            await File.WriteAllTextAsync(file, script, cancellationToken);
            using var process = Process.Start(
                new ProcessStartInfo(node, [file])
                {
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
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
}
