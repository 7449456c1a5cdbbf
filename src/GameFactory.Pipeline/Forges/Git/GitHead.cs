namespace GameFactory.Pipeline.Forges.Git;

/// <summary>The head of a branch; without trailers it is not the factory's.</summary>
internal sealed record GitHead(string Commit, string Tree, string? Parent, CommitTrailers? Trailers);
