using System.Net;
using System.Text.Json.Nodes;
using Npgsql;

namespace GameFactory.IntegrationTests.Server;

/// <summary>Rows that another program left have no grain: they can be read, and no command moves them.</summary>
public sealed class AdoptedRecordTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("start")]
    [InlineData("pause")]
    [InlineData("cancel")]
    public async Task A_command_on_an_adopted_batch_is_refused_with_one_clear_409(string verb)
    {
        var batch = await BatchOfAsync(await server.GameAsync());

        Assert.Contains($"Batch {batch} is an adopted record", await RefusedAsync($"/v1/batches/{batch}/{verb}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("retry")]
    [InlineData("cancel")]
    [InlineData("rewind?step=3")]
    public async Task A_command_on_an_adopted_game_is_refused_by_id_and_by_slug(string verb)
    {
        var game = await server.GameAsync();

        Assert.Contains($"Game {game} is an adopted record", await RefusedAsync($"/v1/games/{game}/{verb}"), StringComparison.Ordinal);
        Assert.Contains(
            $"Game test-{game:N} is an adopted record",
            await RefusedAsync($"/v1/games/test-{game:N}/{verb}"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_command_line_says_the_same_and_reading_works()
    {
        var game = await server.GameAsync();

        CommandLine.AssertRefused(await server.RunAsync("game", "retry", game.ToString()), "adopted record");
        Assert.Equal(0, (await server.RunAsync("game", "show", game.ToString())).ExitCode);
    }

    [Fact]
    public async Task What_is_nowhere_is_still_not_found()
    {
        using var answer = await server.Http.PostAsync(
            new Uri($"/v1/games/{Guid.NewGuid()}/retry", UriKind.Relative),
            content: null,
            Cancellation
        );

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<string> RefusedAsync(string path)
    {
        using var answer = await server.Http.PostAsync(new Uri(path, UriKind.Relative), content: null, Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["detail"]!;
    }

    private async Task<Guid> BatchOfAsync(Guid game)
    {
        await using var command = server.Database.CreateCommand("SELECT batch_id FROM games WHERE id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = game });
        return (Guid)(await command.ExecuteScalarAsync(Cancellation))!;
    }
}
