using GameFactory.Engine;
using GameFactory.Engine.Games;

namespace GameFactory.Tests.Engine.Games;

/// <summary>Games by their ids, made when they are asked for.</summary>
internal sealed class FakeGames : IGames
{
    private readonly Dictionary<GameId, FakeGameGrain> _games = [];

    /// <summary>Runs when any of them gets an order.</summary>
    public Func<Task> OnOrder { get; set; } = () => Task.CompletedTask;

    IGameGrain IGames.this[GameId game] => this[game];

    public FakeGameGrain this[GameId game]
    {
        get
        {
            if (!_games.TryGetValue(game, out var known))
            {
                _games[game] = known = new FakeGameGrain { OnOrder = () => OnOrder() };
            }

            return known;
        }
    }
}
