namespace GameFactory.Pipeline.Forges.Git;

/// <summary>A ref that goes from the observed commit (null: absent) to another.</summary>
internal sealed record RefMove(string Name, string? Observed, string Commit);
