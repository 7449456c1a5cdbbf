using GameFactory.Engine.Steps;
using GameFactory.Kit.Checks;
using GameFactory.Kit.Levels.Files;
using GameFactory.LocalForge.Runner;

namespace GameFactory.Server.Hosting;

/// <summary>The factory's own checks of a game, run by the local forge on the commit that it checked out.</summary>
public sealed class GameFilesCheck : IRunCheck
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<RunCheckResult>> RunAsync(string folder, RunRequest request, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(folder, path).Replace('\\', '/')] = await File.ReadAllBytesAsync(path, cancellationToken);
        }

        return [.. ProjectChecks.Run(files).Append(GoldenRunsCheck.Run(files)).Select(Result)];
    }

    private static RunCheckResult Result(StepCheck check)
    {
        var findings = string.Join("; ", check.Findings);
        return check.Result switch
        {
            CheckResult.Passed => new RunCheckResult(check.Name, RunCheckOutcome.Passed, null, findings.Length == 0 ? "" : findings + "\n"),
            CheckResult.Failed => new RunCheckResult(check.Name, RunCheckOutcome.Failed, findings, string.Join('\n', check.Findings) + "\n"),
            _ => new RunCheckResult(check.Name, RunCheckOutcome.Skipped, findings, ""),
        };
    }
}
