using System.ComponentModel.DataAnnotations;

namespace GameFactory.Insights.Learning;

/// <summary>Settings of the learner. The rates are market medians: what a game is expected to do before anything is known.</summary>
public sealed record LearningOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Learning";

    /// <summary>Market median of retention d1, a share (GameAnalytics 2024).</summary>
    [Range(0.01, 0.99)]
    public double MarketRetentionD1 { get; init; } = 0.22;

    /// <summary>Market median of retention d7, a share; also the half point of its part of quality.</summary>
    [Range(0.001, 0.99)]
    public double MarketRetentionD7 { get; init; } = 0.04;

    /// <summary>Usual share of levels ended that are completed.</summary>
    [Range(0.01, 0.99)]
    public double MarketCompletion { get; init; } = 0.60;

    /// <summary>Usual share of prompted players who accept a rewarded ad.</summary>
    [Range(0.01, 0.99)]
    public double MarketOptIn { get; init; } = 0.35;

    /// <summary>How much the batch before weighs against the newest: 1 never forgets; 0.98 halves in 34 batches.</summary>
    [Range(0.5, 1)]
    public double Memory { get; init; } = 0.98;

    /// <summary>Lift in quality (0 to 1) that doubles a weight.</summary>
    [Range(0.001, 1)]
    public double Doubling { get; init; } = 0.03;

    /// <summary>Share of a weight's doubt that a draw plays with: 0 always takes what looks best, 1 is plain Thompson sampling.</summary>
    [Range(0, 3)]
    public double Exploration { get; init; } = 0.5;

    /// <summary>Largest share of a genre's games in a batch that may hold one mechanic; null is no cap. A cap costs reward.</summary>
    [Range(0.05, 1)]
    public double? DiversityCap { get; init; }

    /// <summary>Rounds of expectation-maximisation over all games, at least 2. More is slower and barely better.</summary>
    [Range(2, 100)]
    public int Rounds { get; init; } = 6;
}
