namespace GameFactory.LocalForge.Records;

/// <summary>What the forge knows of a repository beside its git objects.</summary>
internal sealed record RepositoryRecord
{
    public required long Id { get; init; }

    public required string Owner { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? Homepage { get; init; }

    public bool Private { get; init; }

    public string DefaultBranch { get; init; } = "main";

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset PushedAt { get; init; }

    /// <summary>Secrets of builds, by name.</summary>
    public IReadOnlyDictionary<string, SecretRecord> Secrets { get; init; } = new Dictionary<string, SecretRecord>();

    /// <summary>Variables of builds, by name.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    public string FullName => $"{Owner}/{Name}";
}
