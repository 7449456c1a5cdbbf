namespace GameFactory.LocalForge.Records;

/// <summary>A release: one per tag and repository.</summary>
internal sealed record ReleaseRecord
{
    public required long Id { get; init; }

    public required long RepositoryId { get; init; }

    public required string Tag { get; init; }

    public required string Target { get; init; }

    public string? Name { get; init; }

    public string? Body { get; init; }

    public bool Draft { get; init; }

    public bool Prerelease { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public IReadOnlyList<AssetRecord> Assets { get; init; } = [];
}
