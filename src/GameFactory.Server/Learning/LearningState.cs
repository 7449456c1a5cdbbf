using GameFactory.Insights.Learning;
using GameFactory.Insights.PostLaunch;

namespace GameFactory.Server.Learning;

/// <summary>All that was learned from one kind of players.</summary>
/// <param name="Simulated">True when the players were simulated.</param>
/// <param name="FittedAt">When the weights last changed; null when nothing was learned.</param>
/// <param name="NextBatch">How many batches the weights come from.</param>
/// <param name="Weights">By genre, the best first.</param>
/// <param name="Constants">What a choice needs beside the weights.</param>
/// <param name="Rules">Pins and bans that people set; they hold for every batch that starts from now on.</param>
/// <param name="Advice">What the next batch of each genre is advised.</param>
internal sealed record LearningState(
    bool Simulated,
    DateTimeOffset? FittedAt,
    int NextBatch,
    IReadOnlyList<WeightAnswer> Weights,
    LearnedConstants? Constants,
    IReadOnlyList<LearningRule> Rules,
    IReadOnlyList<NextBatchAdvice> Advice);
