namespace GameFactory.LocalForge.Runner;

/// <summary>
/// A check that the runner executes on the checked-out commit. The host passes the factory's own; those of the Flutter SDK are built in.
/// </summary>
public interface IRunCheck
{
    /// <summary>
    /// Runs on a folder that holds exactly the commit's files (checks before it may have added build output). An exception counts as
    /// failed.
    /// </summary>
    Task<IReadOnlyList<RunCheckResult>> RunAsync(string folder, RunRequest request, CancellationToken cancellationToken);
}
