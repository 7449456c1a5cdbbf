using GameFactory.Server.Protocol;

namespace GameFactory.Server.Batches;

/// <summary>
/// Which batches are asked for; null or empty leaves a condition out. The query of <c>GET /v1/batches</c>, which answers the newest first.
/// </summary>
/// <param name="Status">Batches of this status.</param>
/// <param name="Text">Batches with this in their name.</param>
/// <param name="Limit">1 to 200; 20 when left out.</param>
/// <param name="Cursor">nextCursor of the page before.</param>
internal sealed record BatchQuery([property: OneOf<BatchStatuses>] string? Status, string? Text, int? Limit, string? Cursor);
