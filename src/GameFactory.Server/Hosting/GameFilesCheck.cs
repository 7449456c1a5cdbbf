using GameFactory.Kit;
using GameFactory.Kit.Checks;
using GameFactory.LocalForge.Runner;
using GameFactory.Stage.Headless;

namespace GameFactory.Server.Hosting;

/// <summary>
/// The factory's own checks of a game, run by the local forge on the commit that it checked out: its files are read, and the game is
/// played.
/// </summary>
public sealed class GameFilesCheck(ProjectChecks checks, PlayChecks played) : IRunCheck
{
    private const string WithoutStage = "the stage runs on Linux (x64) only";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RunCheckResult>> RunAsync(string folder, RunRequest request, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(folder, path).Replace('\\', '/')] = await File.ReadAllBytesAsync(path, cancellationToken);
        }

        var read = checks.Run(files).Select(Result).ToList();
        // What cannot be read cannot be played either: its findings say more.
        return read.Exists(result => result.Outcome == RunCheckOutcome.Failed) ? read
            : PlayChecks.IsPossible ? [.. read, .. (await played.RunAsync(files, cancellationToken)).Select(Result)]
            : [.. read, new RunCheckResult(PlayChecks.Starts, RunCheckOutcome.Skipped, WithoutStage, "")];
    }

    private static RunCheckResult Result(PlayResult result) =>
        Result(result.Findings.Count == 0 ? GameCheck.Passed(result.Name) : GameCheck.Failed(result.Name, [.. result.Findings]));

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
