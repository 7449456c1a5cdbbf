namespace GameFactory.Server.Batches;

/// <summary>A page of batches.</summary>
/// <param name="Batches">Newest first.</param>
/// <param name="NextCursor">Asks for the next page; null when there is no more.</param>
internal sealed record BatchesReply(IReadOnlyList<BatchReply> Batches, string? NextCursor);
