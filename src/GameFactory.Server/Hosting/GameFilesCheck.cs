using GameFactory.Kit;
using GameFactory.Kit.Checks;
using GameFactory.Kit.Play;
using GameFactory.LocalForge.Runner;

namespace GameFactory.Server.Hosting;

/// <summary>The factory's own checks of a game, run by the local forge on the commit that it checked out.</summary>
public sealed class GameFilesCheck(ProjectChecks checks, GoldenRunsCheck golden) : IRunCheck
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<RunCheckResult>> RunAsync(string folder, RunRequest request, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(folder, path).Replace('\\', '/')] = await File.ReadAllBytesAsync(path, cancellationToken);
        }

        return [.. checks.Run(files).Append(golden.Run(files)).Select(Result)];
    }

    private static RunCheckResult Result(GameCheck check)
    {
        if (check.SkipReason is { } reason)
        {
            return new RunCheckResult(check.Name, RunCheckOutcome.Skipped, reason, "");
        }

        var lines = check.IsFailed ? check.Findings : check.Notes;
        return check.IsFailed
            ? new RunCheckResult(check.Name, RunCheckOutcome.Failed, string.Join("; ", lines), string.Join('\n', lines) + "\n")
            : new RunCheckResult(check.Name, RunCheckOutcome.Passed, null, lines.Count == 0 ? "" : string.Join("; ", lines) + "\n");
    }
}
