using System.CommandLine;
using System.Text.Json.Nodes;
using GameFactory.Cli;
using GameFactory.Engine;
using GameFactory.Insights.Ingestion.Keys;
using GameFactory.IntegrationTests.Pipeline.Forges;
using GameFactory.LocalForge.Records;

namespace GameFactory.IntegrationTests.Server;

/// <summary><c>game keys rotate --deliver</c> against a real forge.</summary>
public sealed class KeyRotationTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_secret_of_the_repository_changes_to_the_new_key_and_the_old_one_ends()
    {
        await using var forge = await RunningForge.StartAsync();
        await using var server = new FactoryServer
        {
            Settings =
            {
                ["Forge:Address"] = forge.Options.Address.ToString(),
                ["Forge:Owner"] = forge.Options.Owner,
                ["Forge:Token"] = RunningForge.Token,
            },
        };
        await server.InitializeAsync();
        var repository = (await forge.RepositoryAsync(new GameId(Guid.CreateVersion7()))).FullName;
        var game = await server.GameAsync(repository: repository);
        var before = JsonNode.Parse(await RunAsync(server, "issue", game))!;
        Assert.True(await forge.Client.SetSecretAsync(repository, "ANALYTICS_KEY", (string)before["text"]!, Cancelled));

        var output = await RunAsync(server, "rotate", game, "--deliver");

        var secret = forge
            .Instance.Service<SecretBox>()
            .Open(forge.Instance.Service<ForgeCatalogue>().Repositories.Single().Secrets["ANALYTICS_KEY"].Sealed)!;
        Assert.NotEqual((string?)before["text"], secret);
        Assert.DoesNotContain(secret, output, StringComparison.Ordinal);
        var keys = JsonNode.Parse(await RunAsync(server, "list", game))!["keys"]!.AsArray();
        Assert.Equal(
            ((string?)JsonNode.Parse(output)!["key"]!["id"], Convert.ToHexStringLower(WriteKeys.HashOf(secret))),
            await ValidAsync(server, game)
        );
        Assert.NotNull(Assert.Single(keys, key => (string?)key!["id"] == (string?)before["key"]!["id"])!["revokedAt"]);
    }

    private static async Task<(string?, string)> ValidAsync(FactoryServer server, Guid game)
    {
        await using var command = server.Database.CreateCommand(
            $"SELECT id::text, encode(key_sha256, 'hex') FROM analytics_write_keys WHERE game_id = '{game}' AND revoked_at IS NULL"
        );
        await using var row = await command.ExecuteReaderAsync(Cancelled);
        Assert.True(await row.ReadAsync(Cancelled));
        return (row.GetString(0), row.GetString(1));
    }

    private static async Task<string> RunAsync(FactoryServer server, string verb, Guid game, params string[] more)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await Root.RunAsync(
            ["game", "keys", verb, game.ToString(), .. more, "--json", "--server", server.Page.ToString()],
            new InvocationConfiguration { Output = output, Error = error }
        );
        Assert.True(exitCode == 0, error.ToString());
        return output.ToString();
    }
}
