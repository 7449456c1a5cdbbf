namespace GameFactory.Engine.Steps;

/// <summary>Commits a step's files to the game's repository; implemented over the forge.</summary>
public interface IFileCommitter
{
    /// <summary>
    /// Makes the one commit of (run, step) on top of <see cref="StepContext.HeadCommit"/>, or finds the one that an earlier attempt made.
    /// </summary>
    /// <param name="context">The attempt.</param>
    /// <param name="repository">owner/name; the repository exists.</param>
    /// <param name="stepName">Name of the step, for the subject.</param>
    /// <param name="files">At least one.</param>
    /// <param name="cancellationToken">Stops the push.</param>
    /// <returns>The commit, or null when a newer attempt has moved the branch: the caller then stops as stale.</returns>
    Task<CommittedFiles?> CommitAsync(
        StepContext context,
        string repository,
        string stepName,
        IReadOnlyList<FileChange> files,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Before the first attempt at a rewound step: tags the head that the ended run left <c>run-K</c> and sets the branch back to
    /// <see cref="StepContext.HeadCommit"/>, by compare-and-set. Done already is fine.
    /// </summary>
    /// <param name="context">The attempt; it has a head commit.</param>
    /// <param name="repository">owner/name; the repository exists.</param>
    /// <param name="cancellationToken">Stops the push.</param>
    Task RewindAsync(StepContext context, string repository, CancellationToken cancellationToken);
}

/// <summary>A commit of a step.</summary>
/// <param name="Commit">Commit id, hex.</param>
/// <param name="Tree">Tree id, hex; equal content gives equal trees.</param>
public sealed record CommittedFiles(string Commit, string Tree);
