namespace GameFactory.Engine.Games;

/// <summary>Games by their ids: the way on which batches, runners and watchdogs reach them.</summary>
internal interface IGames
{
    /// <summary>The game of an id, whether it was launched or not.</summary>
    IGameGrain this[GameId game] { get; }
}
