namespace GameFactory.Pipeline.Forges;

/// <summary>A release that a run of a game needs.</summary>
/// <param name="Repository">owner/name.</param>
/// <param name="Tag">Its key, such as <c>v1.0.1</c>.</param>
/// <param name="Commit">The commit that is tagged.</param>
/// <param name="Name">Title.</param>
/// <param name="Body">Markdown.</param>
/// <param name="Prerelease">True unless it holds something compiled.</param>
/// <param name="Assets">Files to attach, by name.</param>
public sealed record ReleaseSpec(
    string Repository,
    string Tag,
    string Commit,
    string Name,
    string Body,
    bool Prerelease,
    IReadOnlyList<ReleaseFile> Assets
);
