namespace GameFactory.Insights.Learning;

/// <summary>What is known of one mechanic in one genre: a row of <c>learning_weights</c>.</summary>
/// <param name="Mechanic">Name of the mechanic.</param>
/// <param name="Genre">Genre.</param>
/// <param name="Weight">0 to 9.9999; 1 is average, twice the weight is one <see cref="LearningOptions.Doubling"/> of quality more. Four
/// decimals.</param>
/// <param name="SampleCount">Games with it in the genre whose retention d7 is known. A weight other than 1 without any is borrowed from
/// other genres.</param>
/// <param name="AverageRetentionD7">Retention d7 over all players of those games; null when not known.</param>
/// <param name="AverageCompletion">Share of their levels that were completed; null when not known.</param>
/// <param name="AverageOptIn">Share of their prompted players who accepted an ad; null when not known.</param>
/// <param name="Doubt">Standard deviation of the lift given all evidence, five decimals; null where only a choice is to be made.</param>
public sealed record LearnedWeight(
    string Mechanic,
    string Genre,
    double Weight,
    int SampleCount,
    double? AverageRetentionD7 = null,
    double? AverageCompletion = null,
    double? AverageOptIn = null,
    double? Doubt = null
)
{
    /// <summary>The most that <c>learning_weights.weight</c>, a DECIMAL(5,4), can hold.</summary>
    public const double Highest = 9.9999;

    /// <summary>True when it stands on other genres, or on games whose retention d7 is still open.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsBorrowed => SampleCount == 0 && Weight is not 1;
}
