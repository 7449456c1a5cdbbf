using System.Text.RegularExpressions;
using GameFactory.Engine.Steps;

namespace GameFactory.Pipeline.Forges.GitHub;

/// <summary>Reads a run: its state, and at its end the checks with their reasons and the artifacts.</summary>
internal sealed partial class BuildReads(GitHubGateway gateway)
{
    // Steps of the workflow that prepare or upload; they check nothing.
    private static readonly HashSet<string> s_plumbing = ["signing", "upload", "source", "upload_source"];

    public async Task<BuildSnapshot> GetAsync(string repository, long runId, CancellationToken cancellationToken)
    {
        var (owner, name) = RepositoryName.Parse(repository);
        var run = await gateway.CallAsync(client => client.Actions.Workflows.Runs.Get(owner, name, runId), cancellationToken);
        var status = Status(run.Status.StringValue, run.Conclusion?.StringValue);
        var snapshot = new BuildSnapshot
        {
            RunId = runId,
            Attempt = (int)run.RunAttempt,
            Status = status,
            Commit = run.HeadSha,
            StartedAt = status == "pending" ? null : run.RunStartedAt,
            LogsUrl = run.LogsUrl,
        };
        return snapshot.Ended
            ? snapshot with
            {
                CompletedAt = run.UpdatedAt,
                Checks = await ChecksAsync(owner, name, runId, cancellationToken),
                Artifacts = await ArtifactsAsync(owner, name, runId, cancellationToken),
            }
            : snapshot;
    }

    public async Task<byte[]> DownloadAsync(string repository, long artifactId, CancellationToken cancellationToken)
    {
        var (owner, name) = RepositoryName.Parse(repository);
        await using var stream = await gateway.CallAsync(
            client => client.Actions.Artifacts.DownloadArtifact(owner, name, artifactId, "zip"),
            cancellationToken
        );
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, cancellationToken);
        return content.ToArray();
    }

    /// <summary>GitHub's words in the words of <c>game_builds.status</c>.</summary>
    internal static string Status(string status, string? conclusion) =>
        (status, conclusion) switch
        {
            ("completed", "success") => "success",
            ("completed", "cancelled" or "skipped") => "cancelled",
            ("completed", _) => "failure",
            ("in_progress", _) => "running",
            _ => "pending",
        };

    private async Task<IReadOnlyList<StepCheck>> ChecksAsync(string owner, string name, long runId, CancellationToken cancellationToken)
    {
        var jobs = await gateway.CallAsync(client => client.Actions.Workflows.Jobs.List(owner, name, runId), cancellationToken);
        var checks = new List<StepCheck>();
        foreach (var job in jobs.Jobs)
        {
            var notes = await gateway.CallAsync(client => client.Check.Run.GetAllAnnotations(owner, name, job.Id), cancellationToken);
            var reasons = notes.Where(n => n.Title is not null).ToLookup(n => n.Title, n => n.Message);
            checks.AddRange(
                job.Steps.Where(s => CheckName().IsMatch(s.Name) && !s_plumbing.Contains(s.Name))
                    .Select(s => Check(s.Name, s.Conclusion?.StringValue, [.. reasons[s.Name]]))
            );
        }

        return checks;
    }

    private static StepCheck Check(string name, string? conclusion, string[] reasons) =>
        conclusion switch
        {
            "success" => StepCheck.Passed(name, reasons),
            "skipped" or null => StepCheck.Skipped(
                name,
                reasons.Length > 0 ? string.Join("; ", reasons) : "a step before it failed or it was not asked for"
            ),
            _ => StepCheck.Failed(name, reasons.Length > 0 ? reasons : [$"ended as {conclusion}; see the log"]),
        };

    private async Task<IReadOnlyList<BuildArtifact>> ArtifactsAsync(
        string owner,
        string name,
        long runId,
        CancellationToken cancellationToken
    )
    {
        var listed = await gateway.CallAsync(
            client => client.Actions.Artifacts.ListWorkflowArtifacts(owner, name, runId),
            cancellationToken
        );
        return listed
            .Artifacts.Where(a => !a.Expired)
            .Select(a => new BuildArtifact(a.Id, a.Name, a.ArchiveDownloadUrl, a.SizeInBytes))
            .ToList();
    }

    // The checks of the fixed workflow and of the local runner are snake_case; GitHub's own steps ("Set up job") are not.
    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CheckName();
}
