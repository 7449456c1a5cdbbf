using GameFactory.Insights.Learning;
using GameFactory.Insights.PostLaunch;

namespace GameFactory.Server.Learning;

/// <summary>All that was learned from one kind of players.</summary>
/// <param name="Simulated">True when the players were simulated.</param>
/// <param name="FittedAt">When the weights last changed; null when nothing was learned.</param>
/// <param name="Batches">How many batches the weights come from.</param>
/// <param name="Games">Games in the history.</param>
/// <param name="MatureGames">Those of them whose retention d7 is known.</param>
/// <param name="Weights">By genre, the best first. A mechanic that is not listed weighs 1.</param>
/// <param name="Constants">What a choice needs beside the weights; null when nothing was learned.</param>
/// <param name="Rules">Pins and bans that people set; they hold for every batch that starts from now on.</param>
/// <param name="Advice">What the next batch of each genre is advised.</param>
internal sealed record LearningReply(
    bool Simulated,
    DateTimeOffset? FittedAt,
    int Batches,
    int Games,
    int MatureGames,
    IReadOnlyList<WeightReply> Weights,
    LearnedConstants? Constants,
    IReadOnlyList<LearningRule> Rules,
    IReadOnlyList<NextBatchAdvice> Advice
);

/// <summary>A weight as people see it.</summary>
/// <param name="Mechanic">Name.</param>
/// <param name="Genre">Genre.</param>
/// <param name="Weight">0 to 9.9999; 1 is average.</param>
/// <param name="SampleCount">Games whose retention d7 is known.</param>
/// <param name="Borrowed">The weight stands on other genres, or on games whose retention d7 is still open.</param>
/// <param name="Doubt">Standard deviation of its lift in quality, 0 to 1.</param>
/// <param name="AverageRetentionD7">Over all players of those games; null when not known.</param>
/// <param name="AverageCompletion">Share of their levels that were won.</param>
/// <param name="AverageOptIn">Share of their prompted players who accepted an ad.</param>
internal sealed record WeightReply(
    string Mechanic,
    string Genre,
    double Weight,
    int SampleCount,
    bool Borrowed,
    double? Doubt,
    double? AverageRetentionD7,
    double? AverageCompletion,
    double? AverageOptIn
)
{
    public static WeightReply Of(LearnedWeight weight) =>
        new(
            weight.Mechanic,
            weight.Genre,
            weight.Weight,
            weight.SampleCount,
            weight.IsBorrowed,
            weight.Doubt,
            weight.AverageRetentionD7,
            weight.AverageCompletion,
            weight.AverageOptIn
        );
}
