using GameFactory.Server.Protocol;

namespace GameFactory.Server.Games;

/// <summary>Which games are asked for, as it came in; null or empty leaves a condition out. The query of <c>GET /v1/games</c>.</summary>
/// <param name="Batch">Games of this batch.</param>
/// <param name="Status">Games of this status.</param>
/// <param name="Genre">Games of this genre.</param>
/// <param name="Step">Games whose last completed step is this one, 0 to 12.</param>
/// <param name="Stuck">true: only games that should move and do not; the same as the activity stuck.</param>
/// <param name="Activity">Games that do this just now.</param>
/// <param name="Text">Games whose slug begins so; only with the sort slug, which it means.</param>
/// <param name="Sort">place (batch and index; the usual one) goes with every filter but text; slug goes with text only.</param>
/// <param name="Limit">1 to 1,000; 100 when left out.</param>
/// <param name="Cursor">nextCursor of the page before.</param>
internal sealed record GameQuery(
    string? Batch,
    [property: OneOf<GameStatuses>] string? Status,
    string? Genre,
    int? Step,
    bool? Stuck,
    [property: OneOf<GameActivities>] string? Activity,
    string? Text,
    [property: OneOf<GameSorts>] string? Sort,
    int? Limit,
    string? Cursor
);
