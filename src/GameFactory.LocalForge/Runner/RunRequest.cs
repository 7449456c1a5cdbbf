namespace GameFactory.LocalForge.Runner;

/// <summary>What a run was asked to do.</summary>
/// <param name="Repository">owner/name.</param>
/// <param name="Commit">The commit in the folder.</param>
/// <param name="BuildType">debug or release.</param>
/// <param name="Inputs">The inputs of the dispatch.</param>
public sealed record RunRequest(string Repository, string Commit, string BuildType, IReadOnlyDictionary<string, string> Inputs);
