using System.Text.Json.Nodes;

namespace GameFactory.Cli.Commands.Demo;

/// <summary>One batch of a demo of generations, as its players took it.</summary>
/// <param name="Arm">learned or uniform.</param>
/// <param name="Generation">From 1.</param>
/// <param name="BatchId">The batch.</param>
/// <param name="Constraints">What it was made with.</param>
/// <param name="Games">Its games: id, genre, mechanics, status, score of step 12.</param>
/// <param name="Score">Mean score of its games, 0 to 100.</param>
internal sealed record GenerationResult(
    string Arm,
    int Generation,
    string BatchId,
    JsonNode? Constraints,
    IReadOnlyList<GenerationGame> Games,
    Interval? Score
)
{
    public IReadOnlyList<double> Scores => [.. Games.Select(game => game.Score).OfType<double>()];

    /// <summary>The slates of mechanics and how many games have each, the most frequent first.</summary>
    public IReadOnlyDictionary<string, int> Slates =>
        Games
            .CountBy(game => $"{game.Genre}: {string.Join(" + ", game.Mechanics)}")
            .OrderByDescending(slate => slate.Value)
            .ThenBy(slate => slate.Key, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
}
