namespace GameFactory.Engine.Games;

/// <summary>Games of the cluster.</summary>
internal sealed class GameReferences(IGrainFactory grains) : IGames
{
    private readonly GrainReferences<IGameGrain> _games = new(grains);

    public IGameGrain this[GameId game] => _games[game.Value];
}
