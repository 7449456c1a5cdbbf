namespace GameFactory.Pipeline.Forges;

/// <summary>What <see cref="IForge.EnsureRepositoryAsync"/> found.</summary>
public abstract record RepositoryResult
{
    private RepositoryResult() { }

    /// <summary>The game's own repository, new or from an earlier attempt.</summary>
    public sealed record Ours(ForgeRepository Repository) : RepositoryResult;

    /// <summary>The name is taken by something else: the step gives up.</summary>
    public sealed record NotOurs(string FullName, string Reason) : RepositoryResult;
}
