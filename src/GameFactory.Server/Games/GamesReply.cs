namespace GameFactory.Server.Games;

/// <summary>A page of games.</summary>
/// <param name="Games">In the order of batch and index.</param>
/// <param name="NextCursor">Null when there is no more.</param>
internal sealed record GamesReply(IReadOnlyList<GameReply> Games, string? NextCursor);
