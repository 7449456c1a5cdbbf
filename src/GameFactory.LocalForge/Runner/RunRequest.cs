namespace GameFactory.LocalForge.Runner;

/// <summary>What a run was asked to do.</summary>
/// <param name="Repository">owner/name.</param>
/// <param name="Commit">The commit in the folder.</param>
/// <param name="BuildType">debug or release.</param>
/// <param name="Inputs">The inputs of the dispatch.</param>
public sealed record RunRequest(string Repository, string Commit, string BuildType, IReadOnlyDictionary<string, string> Inputs)
{
    /// <summary>Variables and opened secrets of the repository, for a build that compiles; they go to no log.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Records print every property by default, and requests end up in logs: this one leaves the settings out.</summary>
    public override string ToString() => $"RunRequest {{ Repository = {Repository}, Commit = {Commit}, BuildType = {BuildType} }}";
}
