using System.Net.Http.Json;
using System.Text.Json;
using GameFactory.Cli.Connection;
using GameFactory.Cli.Output;

namespace GameFactory.Cli.Commands.Demo;

/// <summary>Has a small set of simulated players play a batch, so that metrics and weights have rows. The same seed sends the same events.</summary>
internal static class DemoPlayers
{
    private const int Days = 14;
    private const int PlayersPerGame = 40;

    /// <summary>Number of players, all simulated, and a line about them.</summary>
    public static async Task<(int Players, string Said)> PlayAsync(FactoryClient client, string batch, long seed, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        var address = new Uri(client.Page, $"/v1/batches/{batch}/players?days={Days}&players={PlayersPerGame}&seed={seed}");
        using var answer = await http.PostAsync(address, content: null, cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            throw new CommandFailedException($"the simulated players could not play: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
        }

        var report = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        var players = report.GetProperty("players").GetInt32();
        return (players, $"players     {players} simulated, {report.GetProperty("accepted").GetInt64() + report.GetProperty("duplicates").GetInt64()} events in {Days} days");
    }
}
