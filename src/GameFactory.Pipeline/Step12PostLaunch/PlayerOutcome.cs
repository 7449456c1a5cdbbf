using System.Text.Json;

namespace GameFactory.Pipeline.Step12PostLaunch;

/// <summary>How a game stands among its players.</summary>
/// <param name="Players">Players in all.</param>
/// <param name="Score">0 to 100; null when there are too few players for one.</param>
/// <param name="Totals">What players did, as a JSON object.</param>
public sealed record PlayerOutcome(long Players, decimal? Score, JsonElement Totals);
