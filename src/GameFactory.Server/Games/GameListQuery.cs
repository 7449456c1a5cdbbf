using GameFactory.Server.Protocol;

namespace GameFactory.Server.Games;

/// <summary>Query of <c>GET /v1/games</c>.</summary>
/// <param name="Batch">Games of this batch.</param>
/// <param name="Status">created, in_progress, completed, failed, cancelled or published.</param>
/// <param name="Genre">Games of this genre.</param>
/// <param name="Step">Games whose last completed step is this one, 0 to 12.</param>
/// <param name="Stuck">true: only games that should move and do not.</param>
/// <param name="Limit">1 to 1,000; 100 when left out.</param>
/// <param name="Cursor">From the page before.</param>
internal sealed record GameListQuery(string? Batch, string? Status, string? Genre, string? Step, string? Stuck, string? Limit, string? Cursor)
{
    public GameListRequest ToRequest() => new()
    {
        Batch = Batch,
        Status = Status,
        Genre = Genre,
        Step = Numbers.Of(Step, "step"),
        Stuck = Switches.Of(Stuck, "stuck") ?? false,
        Limit = Numbers.Of(Limit, "limit") ?? 0,
        Cursor = Cursor,
    };
}
