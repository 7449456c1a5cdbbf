using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GameFactory.IntegrationTests.Server;

/// <summary>Keys of games by command line (over gRPC) and by HTTP.</summary>
public sealed class WriteKeyTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_printed_once_opens_the_endpoint_and_is_listed_without_its_text()
    {
        var game = await server.GameAsync();
        var issued = await JsonAsync("issue", game.ToString());
        var text = (string)issued["text"]!;

        Assert.Equal(HttpStatusCode.OK, await SendAsync(text));
        var listed = await JsonAsync("list", $"test-{game:N}");
        Assert.DoesNotContain(text, listed.ToJsonString(), StringComparison.Ordinal);
        var key = Assert.Single(listed["keys"]!.AsArray())!;
        Assert.Equal(((string?)issued["key"]!["id"], "app"), ((string?)key["id"], (string?)key["purpose"]));
    }

    [Fact]
    public async Task A_revoked_key_stays_listed_with_its_end()
    {
        var game = await server.GameAsync();
        var issued = await JsonAsync("issue", game.ToString());
        var revoked = await JsonAsync("revoke", game.ToString(), (string)issued["key"]!["id"]!);

        Assert.NotNull(revoked["revokedAt"]);
        Assert.NotNull((await JsonAsync("list", game.ToString()))["keys"]![0]!["revokedAt"]);
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync((string)issued["text"]!));
    }

    [Fact]
    public async Task A_rotation_makes_a_key_and_ends_the_ones_before_it_when_it_says()
    {
        var game = await server.GameAsync();
        var first = await JsonAsync("issue", game.ToString());
        var second = await JsonAsync("rotate", game.ToString(), "--keep-days", "2");
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.OK),
            (await SendAsync((string)first["text"]!), await SendAsync((string)second["text"]!))
        );

        var third = await JsonAsync("rotate", game.ToString());

        var listed = (await JsonAsync("list", game.ToString()))["keys"]!.AsArray();
        Assert.Equal((string?)third["key"]!["id"], (string?)Assert.Single(listed, key => key!["revokedAt"] is null)!["id"]);
        Assert.All(listed.Where(key => key!["revokedAt"] is not null), key =>
            Assert.True((DateTimeOffset)key!["revokedAt"]! <= TimeProvider.System.GetUtcNow())
        );
        Assert.Equal(HttpStatusCode.OK, await SendAsync((string)third["text"]!));
    }

    [Fact]
    public async Task Http_issues_lists_rotates_and_revokes_too()
    {
        var game = await server.GameAsync(simulated: true);
        var issued = await AnswerAsync(await server.Http.PostAsync(Path(game, "?purpose=backfill"), content: null, Cancelled));
        Assert.Equal("backfill", issued.GetProperty("key").GetProperty("purpose").GetString());
        var rotated = await AnswerAsync(await server.Http.PostAsync(Path(game, "/rotate?keepSeconds=60"), content: null, Cancelled));
        Assert.Equal("app", rotated.GetProperty("key").GetProperty("purpose").GetString());
        var key = issued.GetProperty("key").GetProperty("id").GetString();
        Assert.True(
            (await AnswerAsync(await server.Http.DeleteAsync(Path(game, $"/{key}"), Cancelled))).TryGetProperty("revokedAt", out _)
        );
        Assert.Equal(2, (await AnswerAsync(await server.Http.GetAsync(Path(game, ""), Cancelled))).GetArrayLength());
    }

    [Theory]
    [InlineData("issue GAME --purpose backfill", "simulated")]
    [InlineData("issue GAME --purpose other", "backfill")]
    [InlineData("issue no-such-game", "no game")]
    [InlineData("revoke GAME seven", "key")]
    [InlineData("revoke GAME 0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11", "no key")]
    [InlineData("rotate GAME --keep-days 400", "keepSeconds")]
    [InlineData("rotate GAME --deliver", "no repository")]
    public async Task Bad_input_ends_with_2_and_makes_no_key(string line, string hint)
    {
        var game = await server.GameAsync();
        CommandLine.AssertRefused(await RunAsync(line.Replace("GAME", game.ToString(), StringComparison.Ordinal).Split(' ')), hint);
        Assert.Empty((await JsonAsync("list", game.ToString()))["keys"]!.AsArray());
    }

    private static Uri Path(Guid game, string rest) => new($"v1/games/{game}/write-keys{rest}", UriKind.Relative);

    private static async Task<JsonElement> AnswerAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
    }

    private async Task<HttpStatusCode> SendAsync(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/events")
        {
            Content = new StringContent("[]", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await server.Http.SendAsync(request, Cancelled);
        return response.StatusCode;
    }

    private async Task<JsonNode> JsonAsync(params string[] line)
    {
        var (exitCode, output, error) = await RunAsync([.. line, "--json"]);
        Assert.True(exitCode == 0, error);
        return JsonNode.Parse(output)!;
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(string[] line) => server.RunAsync(["game", "keys", .. line]);
}
