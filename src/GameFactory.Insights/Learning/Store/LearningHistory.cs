namespace GameFactory.Insights.Learning.Store;

/// <summary>All that players of one kind did.</summary>
/// <param name="Outcomes">One entry a game.</param>
/// <param name="NextBatch">Ordinal of a batch that starts now.</param>
public sealed record LearningHistory(IReadOnlyList<GameOutcome> Outcomes, int NextBatch)
{
    /// <summary>Versions of the rows that no fit has taken in yet.</summary>
    internal IReadOnlyList<(Guid Game, DateTime UpdatedAt)> New { get; init; } = [];
}
