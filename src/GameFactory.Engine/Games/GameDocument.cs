namespace GameFactory.Engine.Games;

/// <summary>The stored form of a game grain's state.</summary>
public sealed class GameDocument : GrainDocument<GameState, GameTransition>;
