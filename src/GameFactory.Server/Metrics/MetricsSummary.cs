namespace GameFactory.Server.Metrics;

/// <summary>An overview of a batch, a genre or everything of one kind.</summary>
/// <param name="Simulated">Whose players they are: all simulated, or all real.</param>
/// <param name="FirstDay">First UTC day with events; null when there are none.</param>
/// <param name="LastDay">Last UTC day with events.</param>
/// <param name="All">All games of it.</param>
/// <param name="Genres">The same by genre.</param>
/// <param name="Best">The games with the best scores, three at most.</param>
/// <param name="Worst">Those with the worst, without any of the best; three at most, the worst first.</param>
internal sealed record MetricsSummary(
    bool Simulated,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    GroupFigures All,
    IReadOnlyList<GroupFigures> Genres,
    IReadOnlyList<GameFigures> Best,
    IReadOnlyList<GameFigures> Worst);
