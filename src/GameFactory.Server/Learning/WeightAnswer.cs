using GameFactory.Insights.Learning;

namespace GameFactory.Server.Learning;

/// <summary>A weight as people see it.</summary>
/// <param name="Mechanic">Name.</param>
/// <param name="Genre">Genre.</param>
/// <param name="Weight">0 to 9.9999; 1 is average.</param>
/// <param name="SampleCount">Games whose day 7 is known.</param>
/// <param name="Borrowed">The weight stands on other genres, or on games whose day 7 is still open.</param>
/// <param name="Doubt">Standard deviation of its lift in quality, 0 to 1.</param>
/// <param name="AverageDaySeven">Day-7 retention of those games.</param>
/// <param name="AverageCompletion">Share of their levels that were won.</param>
/// <param name="AverageOptIn">Share of their prompted players who accepted an ad.</param>
internal sealed record WeightAnswer(
    string Mechanic,
    string Genre,
    double Weight,
    int SampleCount,
    bool Borrowed,
    double? Doubt,
    double? AverageDaySeven,
    double? AverageCompletion,
    double? AverageOptIn)
{
    public static WeightAnswer Of(LearnedWeight weight) => new(
        weight.Mechanic, weight.Genre, weight.Weight, weight.SampleCount, weight.IsBorrowed, weight.Doubt, weight.AverageDaySeven, weight.AverageCompletion, weight.AverageOptIn);
}
