using System.ComponentModel.DataAnnotations;

namespace GameFactory.Insights.Metrics;

/// <summary>Medians of the market: a game that has them all scores 50.</summary>
public sealed class ScoreOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Score";

    /// <summary>Retention d1, a share.</summary>
    [Range(0.001, 1)]
    public double RetentionD1 { get; set; } = 0.22;

    /// <summary>Retention d7, a share.</summary>
    [Range(0.001, 1)]
    public double RetentionD7 { get; set; } = 0.04;

    /// <summary>Retention d30, a share.</summary>
    [Range(0.001, 1)]
    public double RetentionD30 { get; set; } = 0.015;

    /// <summary>Length of a session, seconds.</summary>
    [Range(1.0, 86_400)]
    public double SessionSeconds { get; set; } = 330;

    /// <summary>Share of levels ended that are completed.</summary>
    [Range(0.001, 1)]
    public double Completion { get; set; } = 0.6;

    /// <summary>Rewarded ads begun per player and day.</summary>
    [Range(0.001, 1_000)]
    public double Impressions { get; set; } = 0.5;

    /// <summary>US cents per player and day.</summary>
    [Range(0.001, 100_000)]
    public double RevenueCents { get; set; } = 3;
}
