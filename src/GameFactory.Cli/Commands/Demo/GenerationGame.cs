namespace GameFactory.Cli.Commands.Demo;

/// <summary>A game of a generation.</summary>
/// <param name="Id">Id.</param>
/// <param name="Slug">Slug.</param>
/// <param name="Genre">Genre.</param>
/// <param name="Mechanics">Names, the core first.</param>
/// <param name="Status">Status.</param>
/// <param name="Score">0 to 100, from simulated players; null while there are too few.</param>
internal sealed record GenerationGame(string Id, string Slug, string Genre, IReadOnlyList<string> Mechanics, string Status, double? Score);
