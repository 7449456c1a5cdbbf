using GameFactory.Engine;
using GameFactory.Pipeline.Forges.Git;

namespace GameFactory.Pipeline.Forges.GitHub;

/// <summary>
/// GitHub, an Enterprise server or the local forge: REST for everything but content, git for content (a push costs one write, not 45).
/// </summary>
internal sealed class GitHubForge(
    RepositoryEffects repositories,
    GitCommitter committer,
    TreeReader trees,
    BuildEffects builds,
    BuildReads reads,
    ReleaseEffects releases,
    SettingEffects settings
) : IForge, IDisposable
{
    public void Dispose() => committer.Dispose();

    public Task<RepositoryResult> EnsureRepositoryAsync(RepositorySpec spec, CancellationToken cancellationToken) =>
        repositories.EnsureAsync(spec, cancellationToken);

    public Task<bool> DeleteRepositoryAsync(GameId game, string repository, CancellationToken cancellationToken) =>
        repositories.DeleteAsync(game, repository, cancellationToken);

    public Task<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken) =>
        committer.CommitAsync(request, cancellationToken);

    public Task<IReadOnlyDictionary<string, byte[]>> ReadTreeAsync(
        string repository,
        string commit,
        string workFolder,
        CancellationToken cancellationToken
    ) => trees.ReadAsync(repository, commit, workFolder, cancellationToken);

    public Task RewindAsync(RewindRequest request, CancellationToken cancellationToken) =>
        committer.RewindAsync(request, cancellationToken);

    public Task<bool> SetSecretAsync(string repository, string name, string value, CancellationToken cancellationToken) =>
        settings.SetSecretAsync(repository, name, value, cancellationToken);

    public Task<bool> SetVariableAsync(string repository, string name, string value, CancellationToken cancellationToken) =>
        settings.SetVariableAsync(repository, name, value, cancellationToken);

    public Task<long> EnsureBuildAsync(BuildRequest request, CancellationToken cancellationToken) =>
        builds.EnsureAsync(request, cancellationToken);

    public Task<BuildSnapshot> GetBuildAsync(string repository, long runId, CancellationToken cancellationToken) =>
        reads.GetAsync(repository, runId, cancellationToken);

    public Task<byte[]> DownloadArtifactAsync(string repository, long artifactId, CancellationToken cancellationToken) =>
        reads.DownloadAsync(repository, artifactId, cancellationToken);

    public Task<ForgeRelease> EnsureReleaseAsync(ReleaseSpec spec, CancellationToken cancellationToken) =>
        releases.EnsureAsync(spec, cancellationToken);
}
