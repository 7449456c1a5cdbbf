namespace GameFactory.Pipeline.Forges;

/// <summary>What became of a commit.</summary>
public abstract record CommitResult
{
    private CommitResult() { }

    /// <summary>The branch holds it. <paramref name="Tree"/> depends on the content alone.</summary>
    public sealed record Committed(string Commit, string Tree) : CommitResult;

    /// <summary>A later step or run has moved the branch: this attempt is out of date.</summary>
    public sealed record Stale(string Head) : CommitResult;
}
