using GameFactory.Engine;

namespace GameFactory.Pipeline.Forges;

/// <summary>
/// The place where games live: repositories, commits, builds, releases. Every effect looks for its key before it acts, so each method may
/// be called again after a crash at any point and finds what it did. A forge that is away or says "later" throws
/// <see cref="ForgeUnavailableException"/>, which the engine turns into a durable wait.
/// </summary>
public interface IForge
{
    /// <summary>
    /// The repository of a game: found by its name or created. There and not the game's: <see cref="RepositoryResult.NotOurs"/>.
    /// </summary>
    Task<RepositoryResult> EnsureRepositoryAsync(RepositorySpec spec, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes the repository of a game with its runs and releases. True when it is gone, also when it was before; false when one is there
    /// that is not the game's: that one stays.
    /// </summary>
    Task<bool> DeleteRepositoryAsync(GameId game, string repository, CancellationToken cancellationToken);

    /// <summary>
    /// The one commit of (run, step): made on top of <see cref="CommitRequest.ExpectedParent"/> and pushed by compare-and-set, or found
    /// when an earlier attempt made the same. A head of an earlier run is tagged <c>run-K</c> before it is replaced.
    /// </summary>
    /// <exception cref="ArgumentException">A path that no repository may hold, see <see cref="PathGuard"/>.</exception>
    /// <exception cref="ForgeConflictException">Somebody else committed to the branch.</exception>
    Task<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken);

    /// <summary>All files of a commit, by path.</summary>
    Task<IReadOnlyDictionary<string, byte[]>> ReadTreeAsync(
        string repository,
        string commit,
        string workFolder,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Tags the branch's head <c>run-K</c> and sets the branch back to a commit, by compare-and-set; done already is fine.
    /// </summary>
    Task RewindAsync(RewindRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Sets a secret that builds of the repository may read, in place of the one before; a repeat does no harm. False when the forge
    /// refuses.
    /// </summary>
    Task<bool> SetSecretAsync(string repository, string name, string value, CancellationToken cancellationToken);

    /// <summary>The same for a variable, which everybody who reads the repository's settings sees.</summary>
    Task<bool> SetVariableAsync(string repository, string name, string value, CancellationToken cancellationToken);

    /// <summary>The run that carries the request id: found, or dispatched. Returns its run id.</summary>
    Task<long> EnsureBuildAsync(BuildRequest request, CancellationToken cancellationToken);

    /// <summary>A build as it stands now, with its checks and artifacts once it has ended.</summary>
    Task<BuildSnapshot> GetBuildAsync(string repository, long runId, CancellationToken cancellationToken);

    /// <summary>The bytes of an artifact (a zip). The link behind it lives one minute, so it is resolved anew each time.</summary>
    Task<byte[]> DownloadArtifactAsync(string repository, long artifactId, CancellationToken cancellationToken);

    /// <summary>The release of a tag with its assets: found or created, by tag and by asset name.</summary>
    Task<ForgeRelease> EnsureReleaseAsync(ReleaseSpec spec, CancellationToken cancellationToken);
}
