namespace GameFactory.Insights.Learning.Store;

/// <summary>The latest fit of one kind of players.</summary>
/// <param name="Weights">Weights with averages and constants; rules are not in it, they hold from now on.</param>
/// <param name="NextBatch">Ordinal of the batch it was made for.</param>
/// <param name="FittedAt">When it last changed.</param>
public sealed record StoredFit(LearnedWeights Weights, int NextBatch, DateTimeOffset FittedAt);
