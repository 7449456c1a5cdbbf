namespace GameFactory.Pipeline.Forges;

/// <summary>
/// Where a step that waits for its build goes on: the commit it made, the run it asked for, at which retry, how often it has looked.
/// </summary>
internal sealed record BuildCheckpoint(string Commit, string Tree, long RunId, int Ordinal, int Retry, int Polls);
