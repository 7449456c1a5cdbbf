using GameFactory.Engine;
using GameFactory.Engine.Steps;
using GameFactory.Pipeline.Forges;

namespace GameFactory.Tests.Pipeline.Forges;

/// <summary>A forge in memory that remembers what it was asked and answers builds as the test says.</summary>
internal sealed class FakeForge : IForge, IFileCommitter
{
    private readonly Dictionary<string, long> _runs = [];
    private readonly Dictionary<long, string> _status = [];

    public List<string> Commits { get; } = [];

    public IReadOnlyCollection<string> Requests => _runs.Keys;

    public List<ReleaseSpec> Releases { get; } = [];

    public bool BranchMoved { get; set; }

    public IReadOnlyList<StepCheck> Checks { get; set; } =
    [StepCheck.Passed("source"), StepCheck.Skipped("flutter_test", "flutter is not installed on this machine")];

    public byte[] Download { get; set; } = [1, 2, 3];

    public string ArtifactName { get; set; } = "source-bundle";

    public void End(string requestId, string status) => _status[_runs[requestId]] = status;

    public Task<CommittedFiles?> CommitAsync(
        StepContext context,
        string repository,
        string stepName,
        IReadOnlyList<FileChange> files,
        CancellationToken cancellationToken
    )
    {
        Commits.Add($"{context.Run}/{context.Step} {stepName}");
        return Task.FromResult(BranchMoved ? null : new CommittedFiles(new string('c', 40), new string('d', 40)));
    }

    public Task<bool> DeleteRepositoryAsync(GameId game, string repository, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<long> EnsureBuildAsync(BuildRequest request, CancellationToken cancellationToken)
    {
        if (!_runs.TryGetValue(request.RequestId, out var id))
        {
            id = _runs.Count + 101;
            _runs.Add(request.RequestId, id);
            _status.Add(id, "pending");
        }

        return Task.FromResult(id);
    }

    public Task<BuildSnapshot> GetBuildAsync(string repository, long runId, CancellationToken cancellationToken)
    {
        var ended = _status[runId] is "success" or "failure" or "cancelled";
        return Task.FromResult(
            new BuildSnapshot
            {
                RunId = runId,
                Attempt = 1,
                Status = _status[runId],
                Commit = new string('c', 40),
                LogsUrl = $"http://forge.test/{runId}/logs",
                Checks = ended ? Checks : [],
                Artifacts = ended ? [new BuildArtifact(9, ArtifactName, "http://forge.test/9", 3)] : [],
            }
        );
    }

    public Task<byte[]> DownloadArtifactAsync(string repository, long artifactId, CancellationToken cancellationToken) =>
        Task.FromResult(Download);

    public Task<ForgeRelease> EnsureReleaseAsync(ReleaseSpec spec, CancellationToken cancellationToken)
    {
        Releases.Add(spec);
        return Task.FromResult(
            new ForgeRelease(
                1,
                spec.Tag,
                "http://forge.test/release",
                spec.Prerelease,
                spec.Assets.ToDictionary(a => a.Name, a => "http://forge.test/" + a.Name)
            )
        );
    }

    public Task<RepositoryResult> EnsureRepositoryAsync(RepositorySpec spec, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, byte[]>> ReadTreeAsync(
        string repository,
        string commit,
        string workFolder,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public Task<bool> SetSecretAsync(string repository, string name, string value, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<bool> SetVariableAsync(string repository, string name, string value, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task RewindAsync(RewindRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RewindAsync(StepContext context, string repository, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
