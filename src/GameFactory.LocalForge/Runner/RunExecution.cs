using System.Text;
using GameFactory.LocalForge.Git;
using GameFactory.LocalForge.Records;

namespace GameFactory.LocalForge.Runner;

/// <summary>
/// Executes one run: check out, check, bundle, conclude. Says of every check whether it passed, failed or was skipped and why.
/// </summary>
internal sealed class RunExecution(
    ForgeCatalogue catalogue,
    BareRepositories bare,
    ForgeFiles files,
    IEnumerable<IRunCheck> checks,
    SecretBox box,
    LocalForgeOptions options,
    TimeProvider time
)
{
    private static readonly SourceFilesCheck s_sourceFiles = new();

    public async Task<RunRecord> RunAsync(RunRecord run, CancellationToken cancellationToken)
    {
        var repository = catalogue.Repository(run.RepositoryId)
            ?? throw new InvalidOperationException($"The repository of run {run.Id} is gone");
        run = run with { Status = RunStatus.InProgress, StartedAt = time.GetUtcNow() };
        await catalogue.SaveAsync(run, cancellationToken);

        var path = bare.PathOf(repository.Owner, repository.Name);
        var folder = Path.Combine(Path.GetFullPath(options.DataDirectory), "work", $"run-{run.Id}");
        Remove(folder);
        try
        {
            var commit = await CheckedOutCommit.ReadAsync(path, run.Commit, cancellationToken);
            await commit.WriteToAsync(folder, cancellationToken);
            var tree = (await GitProcess.TextAsync(path, ["rev-parse", run.Commit + "^{tree}"], cancellationToken)).Trim();
            var request = new RunRequest(repository.FullName, run.Commit, run.Inputs.GetValueOrDefault("build_type", "debug"), run.Inputs)
            {
                Settings = SettingsOf(repository),
            };
            var (results, records) = await CheckAsync(folder, request, cancellationToken);
            var artifacts = await BundleAsync(commit, folder, tree, results, cancellationToken);
            await LogAsync(run, results, cancellationToken);
            return run with
            {
                Status = RunStatus.Completed,
                Conclusion = Conclude(results),
                CompletedAt = time.GetUtcNow(),
                Checks = records,
                Artifacts = artifacts,
            };
        }
        finally
        {
            Remove(folder);
        }
    }

    private Dictionary<string, string> SettingsOf(RepositoryRecord repository)
    {
        var settings = new Dictionary<string, string>(repository.Variables, StringComparer.Ordinal);
        foreach (var (name, secret) in repository.Secrets)
        {
            settings[name] = box.Open(secret.Sealed)
                ?? throw new InvalidDataException($"The secret {name} of {repository.FullName} was sealed for another key");
        }

        return settings;
    }

    /// <summary>A run in which nothing could be checked is no success: <c>neutral</c>.</summary>
    private static string Conclude(List<RunCheckResult> results) =>
        results.Exists(r => r.Outcome == RunCheckOutcome.Failed) ? RunStatus.Failure
        : results.Exists(r => r.Outcome == RunCheckOutcome.Passed) ? RunStatus.Success
        : RunStatus.Neutral;

    private async Task<(List<RunCheckResult> Results, List<CheckRecord> Records)> CheckAsync(
        string folder,
        RunRequest request,
        CancellationToken cancellationToken
    )
    {
        var results = new List<RunCheckResult>();
        var records = new List<CheckRecord>();
        foreach (var check in checks.Prepend(s_sourceFiles).Concat(FlutterChecks.All))
        {
            var started = time.GetUtcNow();
            var found = await RunCheckAsync(check, folder, request, cancellationToken);
            results.AddRange(found);
            records.AddRange(
                found.Select(r => new CheckRecord(r.Name, RunReport.Conclusion(r.Outcome), r.Reason, started, time.GetUtcNow()))
            );
        }

        return (results, records);
    }

    private static async Task<IReadOnlyList<RunCheckResult>> RunCheckAsync(
        IRunCheck check,
        string folder,
        RunRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await check.RunAsync(folder, request, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A broken check is a failed check: the run must end and say so.
            return
            [
                new RunCheckResult(
                    check.GetType().Name,
                    RunCheckOutcome.Failed,
                    $"The check broke: {exception.Message}",
                    exception.ToString()
                ),
            ];
        }
    }

    private async Task<List<ArtifactRecord>> BundleAsync(
        CheckedOutCommit commit,
        string folder,
        string tree,
        List<RunCheckResult> results,
        CancellationToken cancellationToken
    )
    {
        var compiled = results.SelectMany(r => r.Compiled).ToList();
        var bundle = commit.Files.Append(KeyValuePair.Create("report.json", RunReport.Write(tree, compiled.Count > 0, results)));
        var artifacts = new List<ArtifactRecord> { await SaveAsync("source-bundle", DeterministicZip.Write(bundle), cancellationToken) };
        foreach (var (name, file) in compiled)
        {
            var content = await File.ReadAllBytesAsync(Path.Combine(folder, file), cancellationToken);
            artifacts.Add(
                await SaveAsync(name, DeterministicZip.Write([KeyValuePair.Create(Path.GetFileName(file), content)]), cancellationToken)
            );
        }

        return artifacts;
    }

    private async Task<ArtifactRecord> SaveAsync(string name, Stream zip, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var artifact = new ArtifactRecord(catalogue.NextId(), name, Size: 0, Digest: "", now, now + options.ArtifactRetention);
        var (size, digest) = await files.SaveAsync(ForgeFiles.Artifacts, artifact.Id, artifact.FileName, zip, cancellationToken);
        return artifact with { Size = size, Digest = digest };
    }

    private async Task LogAsync(RunRecord run, List<RunCheckResult> results, CancellationToken cancellationToken)
    {
        var log = new StringBuilder($"{run.Title}\ncommit {run.Commit}\n");
        foreach (var result in results)
        {
            log.Append('\n').Append(RunReport.Word(result.Outcome)).Append(": ").Append(result.Name);
            log.Append(result.Reason is null ? "\n" : $" ({result.Reason})\n").Append(result.Log);
        }

        if (results.TrueForAll(r => r.Compiled.Count == 0))
        {
            log.Append($"\nResult: {RunReport.NotCompiled}.\n");
        }

        var zip = DeterministicZip.Write([KeyValuePair.Create("0_build.txt", Encoding.UTF8.GetBytes(log.ToString()))]);
        await files.SaveAsync(ForgeFiles.Logs, run.Id, run.LogFile, zip, cancellationToken);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
