using GameFactory.Cli.Connection;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Demo;

/// <summary>
/// Has a small set of simulated players play a batch, so that metrics and weights have rows. The same seed sends the same events.
/// </summary>
internal static class DemoPlayers
{
    private const int Days = 14;
    private const int PlayersPerGame = 40;

    /// <summary>Number of players, all simulated, and a line about them.</summary>
    public static async Task<(int Players, string Said)> PlayAsync(
        FactoryClient client,
        string batch,
        long seed,
        CancellationToken cancellationToken
    )
    {
        var request = new SimulatePlayersRequest
        {
            BatchId = batch,
            Days = Days,
            Players = PlayersPerGame,
            Seed = seed,
        };
        var reply = await client.Players.SimulateAsync(request, cancellationToken: cancellationToken);
        return (reply.Players, $"players     {reply.Players} simulated, {reply.Accepted + reply.Duplicates} events in {Days} days");
    }
}
