namespace GameFactory.Engine.Watch;

/// <summary>A game in progress whose attempt's holder has let its lease run out.</summary>
/// <param name="Game">Key of the game's grain.</param>
/// <param name="Holder">The runner that is gone; the grain checks it against its state.</param>
public sealed record LostAttempt(Guid Game, Guid Holder);
