namespace GameFactory.Engine.Batches;

/// <summary>A terminal game whose row is still there.</summary>
/// <param name="Id">The game.</param>
/// <param name="Repository">owner/name, or null.</param>
public sealed record EndedGame(GameId Id, string? Repository);
