namespace GameFactory.Insights.Players;

/// <summary>Which games are to be played; all of them must be of batches with simulated players.</summary>
/// <param name="Batch">A batch; null for any.</param>
/// <param name="Games">Ids or slugs; null for all.</param>
/// <param name="Newest">At most so many, the newest; null for no limit.</param>
public sealed record SimulationScope(Guid? Batch, IReadOnlyList<string>? Games = null, int? Newest = null);
