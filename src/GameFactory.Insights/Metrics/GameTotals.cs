namespace GameFactory.Insights.Metrics;

/// <summary>A game with all that its players did.</summary>
/// <param name="Game">The game.</param>
/// <param name="Batch">Its batch; null when the batch is gone.</param>
/// <param name="Slug">Slug.</param>
/// <param name="Name">Display name.</param>
/// <param name="Genre">Genre.</param>
/// <param name="Simulated">True when its players are simulated; such games are never compared with real ones.</param>
/// <param name="Sums">Over all its days.</param>
/// <param name="Prompted">Players to whom a rewarded ad was offered.</param>
/// <param name="OptedIn">Those of them who began one on a day they were asked.</param>
/// <param name="Score">0 to 100; null when nothing of it is known.</param>
public sealed record GameTotals(
    Guid Game,
    Guid? Batch,
    string Slug,
    string Name,
    string Genre,
    bool Simulated,
    MetricsSums Sums,
    long Prompted,
    long OptedIn,
    decimal? Score
)
{
    /// <summary>First UTC day with events.</summary>
    public DateOnly FirstDay { get; init; }

    /// <summary>Last UTC day with events.</summary>
    public DateOnly LastDay { get; init; }
}
