namespace GameFactory.LocalForge.Git;

/// <summary>A commit as <c>git log</c> prints it.</summary>
internal sealed record GitCommit(
    string Id,
    string Tree,
    IReadOnlyList<string> Parents,
    GitPerson Author,
    GitPerson Committer,
    string Message
);
