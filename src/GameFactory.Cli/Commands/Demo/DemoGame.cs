namespace GameFactory.Cli.Commands.Demo;

/// <summary>A game of a demo, as <c>--json</c> prints it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Slug">Slug.</param>
/// <param name="Genre">Genre.</param>
/// <param name="Mechanics">Names, the core first.</param>
/// <param name="Status">Status.</param>
/// <param name="Repository">Path of the bare repository, or its address when it is not on this machine.</param>
/// <param name="Commit">Head commit.</param>
/// <param name="Tree">Tree of that commit: equal files, equal trees.</param>
/// <param name="Bundle">File of the release, or its address.</param>
/// <param name="Score">0 to 100; null while there are too few players.</param>
internal sealed record DemoGame(
    string Id,
    string Slug,
    string Genre,
    IReadOnlyList<string> Mechanics,
    string Status,
    string? Repository,
    string? Commit,
    string? Tree,
    string? Bundle,
    double? Score
)
{
    /// <summary>compiled, tested, analyzed or checked; null without a build. Not part of the JSON.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Verification { get; init; }

    /// <summary>offline, or the AI model. Not part of the JSON.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Designer { get; init; }

    /// <summary>What it waits for. Not part of the JSON.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string WaitsFor { get; init; } = "";

    /// <summary>Display name. Not part of the JSON.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Name { get; init; } = "";
}
