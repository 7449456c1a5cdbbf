using System.Text.Json.Nodes;
using GameFactory.Server.V1;

namespace GameFactory.IntegrationTests.Server;

/// <summary><c>game list --stuck</c> names games that should move and do not, with the reason; and no others.</summary>
public sealed class StuckGamesTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Games_that_stand_still_are_listed_with_their_reasons()
    {
        var held = await HeldAsync();
        var forgotten = await server.GameAsync();
        var healthy = await HeldAsync();
        await DoAsync($"UPDATE games SET updated_at = now() - interval '31 minutes' WHERE id = '{held.Id}'");
        await DoAsync(
            $"""
            WITH batch AS (UPDATE batches SET status = 'running' WHERE id = (SELECT batch_id FROM games WHERE id = '{forgotten}'))
            UPDATE games SET status = 'in_progress' WHERE id = '{forgotten}'
            """
        );

        var (exitCode, printed, _) = await server.RunAsync("game", "list", "--stuck", "--json");
        var overHttp = JsonNode.Parse(await server.Http.GetStringAsync(new Uri("/v1/games?stuck=true", UriKind.Relative), Cancellation))![
            "games"
        ]!.AsArray();
        await DoAsync($"UPDATE games SET updated_at = now() WHERE id = '{held.Id}'");
        var (_, afterwards, _) = await server.RunAsync("game", "list", "--stuck", "--json");

        Assert.Equal(0, exitCode);
        var expected = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [held.Id] = "its attempt has run for over 30 minutes",
            [forgotten.ToString()] = "it has neither an attempt nor an appointment",
        };
        Assert.Equal(expected, Reasons(JsonNode.Parse(printed)!["games"]!.AsArray()));
        Assert.Equal(expected, Reasons(overHttp));
        Assert.Equal([forgotten.ToString()], Reasons(JsonNode.Parse(afterwards)!["games"]!.AsArray()).Keys);
        Assert.DoesNotContain(healthy.Id, printed, StringComparison.Ordinal);
    }

    /// <summary>A game whose attempt at step 3 does not end.</summary>
    private async Task<Game> HeldAsync()
    {
        var batch = await server.StartAsync("held", 1, SeedScript.Holding);
        await server.WaitAsync(batch.Id, current => current.Progress.StepsDone == 2);
        return (await server.Games.ListAsync(new ListGamesRequest { BatchId = batch.Id }, cancellationToken: Cancellation)).Games.Single();
    }

    private async Task DoAsync(string sql)
    {
        await using var command = server.Database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private static Dictionary<string, string> Reasons(JsonArray games) =>
        games.ToDictionary(game => (string)game!["id"]!, game => (string)game!["stuck"]!, StringComparer.Ordinal);
}
