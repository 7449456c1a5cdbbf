namespace GameFactory.Server.Games;

/// <summary>Which games are asked for, as it came in; null or empty leaves a condition out. The query of <c>GET /v1/games</c>.</summary>
/// <param name="Batch">Games of this batch.</param>
/// <param name="Status">created, in_progress, completed, failed, cancelled or published.</param>
/// <param name="Genre">Games of this genre.</param>
/// <param name="Step">Games whose last completed step is this one, 0 to 12.</param>
/// <param name="Stuck">true: only games that should move and do not.</param>
/// <param name="Activity">queued, running, waiting, observing, paused, stuck, failed, completed, cancelled or published.</param>
/// <param name="Limit">1 to 1,000; 100 when left out.</param>
/// <param name="Cursor">From the page before.</param>
internal sealed record GameQuery(
    string? Batch,
    string? Status,
    string? Genre,
    int? Step,
    bool? Stuck,
    string? Activity,
    int? Limit,
    string? Cursor
);
