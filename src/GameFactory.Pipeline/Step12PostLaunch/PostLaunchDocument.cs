using System.Text.Json;

namespace GameFactory.Pipeline.Step12PostLaunch;

/// <summary>The artifacts of step 12.</summary>
/// <param name="Simulated">True when every number here is of simulated players.</param>
/// <param name="WindowDays">Days the game was watched at least.</param>
/// <param name="Players">Players in all.</param>
/// <param name="Score">0 to 100; null when there are too few players.</param>
/// <param name="ScoreNote">Why there is no score; null when there is one.</param>
/// <param name="Totals">What players did, as the metrics count it; null when there are none.</param>
/// <param name="NextBatch">Advice for the next batch, as the learner gives it.</param>
public sealed record PostLaunchDocument(
    bool Simulated,
    int WindowDays,
    long Players,
    decimal? Score,
    string? ScoreNote,
    JsonElement? Totals,
    JsonElement NextBatch
);
