namespace GameFactory.Engine.Steps;

/// <summary>Columns of <c>games</c> that a step sets; null leaves a column as it is.</summary>
[GenerateSerializer, Immutable, Alias("GameFields")]
public sealed record GameFields
{
    /// <summary>Display name, at most 255 characters.</summary>
    [Id(0)]
    public string? Name { get; init; }

    /// <summary>Unique, final from step 1 on: <c>title-&lt;10 base32 characters of the id&gt;</c>.</summary>
    [Id(1)]
    public string? Slug { get; init; }

    /// <summary>owner/name.</summary>
    [Id(2)]
    public string? GithubRepo { get; init; }

    /// <summary>Address of the repository for people and git.</summary>
    [Id(3)]
    public string? GithubRepoUrl { get; init; }

    /// <summary>Design document, JSON.</summary>
    [Id(4)]
    public string? GddSpec { get; init; }

    /// <summary>Event plan, JSON.</summary>
    [Id(5)]
    public string? AnalyticsSpec { get; init; }

    /// <summary>JSON array of <c>{name, role, params}</c>.</summary>
    [Id(6)]
    public string? SelectedMechanics { get; init; }

    /// <summary><c>flame-kit@version</c>.</summary>
    [Id(7)]
    public string? SelectedTemplate { get; init; }

    /// <summary>True once a release holds an artifact that a real run compiled; the game then ends published.</summary>
    [Id(8)]
    public bool? Published { get; init; }
}
