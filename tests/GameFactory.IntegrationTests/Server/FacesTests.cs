using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using GameFactory.Server.V1;
using Grpc.Core;

namespace GameFactory.IntegrationTests.Server;

/// <summary>A thing has one answer record: HTTP, gRPC and the command line say the same, and refuse in one style.</summary>
public sealed class FacesTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    // Over gRPC they stand in `attempt` and in the counts.
    private static readonly string[] s_onlyHttp = ["leaseHolder", "leaseUntil", "constants"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Batches_games_steps_and_logs_read_the_same_over_HTTP_and_the_command_line()
    {
        var batch = await server.StartAsync("faces", 2);
        await server.WaitAsync(batch.Id, seen => seen.Status == "completed");
        var game = (await server.Games.ListAsync(new ListGamesRequest { BatchId = batch.Id }, cancellationToken: Cancellation)).Games[0];

        foreach (
            var (path, name, line) in new[]
            {
                ($"batches/{batch.Id}", null, $"batch show {batch.Id}"),
                ("batches?status=completed", null, "batch list --status completed"),
                ($"batches/{batch.Id}/logs", null, $"batch logs {batch.Id}"),
                ($"games?batch={batch.Id}&limit=1", null, $"game list --batch {batch.Id} --limit 1"),
                ($"games/{game.Slug}", null, $"game show {game.Slug}"),
                ($"games/{game.Id}/steps", "steps", $"game steps {game.Id}"),
                ($"games/{game.Id}/logs?level=info", null, $"game logs {game.Id} --level info"),
                ("learning", (string?)null, "learn show"),
            }
        )
        {
            var http = JsonNode.Parse(await server.Http.GetStringAsync(new Uri($"/v1/{path}", UriKind.Relative), Cancellation))!;
            var (exitCode, json, error) = await server.RunAsync([.. line.Split(' '), "--json"]);

            Assert.True(exitCode == 0, error);
            var (one, other) = (Plain(name is null ? http : new JsonObject { [name] = http }), Plain(JsonNode.Parse(json)!));
            Assert.True(JsonNode.DeepEquals(one, other), $"{path}\n{one}\n{other}");
        }
    }

    [Fact]
    public async Task Simulated_players_are_sent_over_gRPC()
    {
        var (game, real) = (await server.GameAsync(simulated: true), await server.GameAsync());
        await using (
            var command = server.Database.CreateCommand(
                $$"""UPDATE games SET selected_mechanics = '[{"name": "tap_jump_runner"}]' WHERE id IN ('{{game}}', '{{real}}')"""
            )
        )
        {
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        var (exitCode, json, error) = await server.RunAsync(
            "players",
            "simulate",
            "--games",
            game.ToString(),
            "--days",
            "2",
            "--players",
            "3",
            "--json"
        );
        var refused = await server.RunAsync("players", "simulate", "--games", real.ToString());

        Assert.True(exitCode == 0, error);
        var reply = JsonNode.Parse(json)!;
        Assert.Equal((1, 3, true), ((int)reply["games"]!, (int)reply["players"]!, (long)reply["accepted"]! > 0));
        CommandLine.AssertRefused(refused, "are real");
        CommandLine.AssertRefused(await server.RunAsync("players", "simulate", "--games", "0"), "games");
        CommandLine.AssertRefused(await server.RunAsync("players", "simulate", "--games", "1", "--days", "0"), "--days");
    }

    [Fact]
    public async Task The_page_of_a_game_comes_over_gRPC_as_it_comes_over_HTTP()
    {
        var game = await server.GameAsync();
        var folder = Path.Combine(server.Folder, "page");

        var (exitCode, file, error) = await server.RunAsync("game", "open", game.ToString(), "--out", folder);

        Assert.True(exitCode == 0, error);
        Assert.Equal(
            await server.Http.GetStringAsync(new Uri($"/games/{game}", UriKind.Relative), Cancellation),
            await File.ReadAllTextAsync(file.Trim(), Cancellation)
        );
    }

    [Fact]
    public async Task Advised_constraints_come_over_gRPC_and_a_wrong_genre_names_its_field()
    {
        var advice = await server.Learning.ConstraintsAsync(
            new ConstraintsRequest { Genres = { "runner", "puzzle" }, Simulated = true },
            cancellationToken: Cancellation
        );
        var error = await Assert.ThrowsAsync<RpcException>(() =>
            server.Learning.ConstraintsAsync(new ConstraintsRequest { Genres = { "dance" } }, cancellationToken: Cancellation).ResponseAsync
        );

        Assert.Equal("{}", advice.Constraints);
        Assert.Contains("runner, puzzle", Assert.Single(advice.Evidence), StringComparison.Ordinal);
        Assert.Equal("genre", error.Trailers.GetValue("field"));
    }

    [Theory]
    [InlineData("POST", "/v1/players?games=1&days=0", "days", "from 1 to 400")]
    [InlineData("POST", "/v1/players?games=1&players=10001", "players", "from 1 to 10000")]
    [InlineData("POST", "/v1/players?games=1&seed=x", "seed", "whole number")]
    [InlineData("POST", "/v1/players", "games", "number of games")]
    [InlineData("POST", "/v1/batches/seven/players", "batch", "id")]
    [InlineData("GET", "/v1/events/poison?limit=0", "limit", "from 1 to 1000")]
    [InlineData("GET", "/v1/events/poison?limit=many", "limit", "'many'")]
    [InlineData("POST", "/v1/events/retention", "keepMonths", "Retention:KeepMonths")]
    [InlineData("POST", "/v1/events/retention?keepMonths=0", "keepMonths", "from 1 to 1200")]
    [InlineData("GET", "/v1/learning?simulated=perhaps", "simulated", "true or false")]
    [InlineData("GET", "/v1/metrics/funnel?from=yesterday", "from", "2025-01-31")]
    [InlineData("GET", "/v1/games?step=x", "step", "whole number")]
    [InlineData("GET", "/v1/games/no-such-game/steps/x/artifacts", "step", "whole number")]
    [InlineData("POST", "/v1/games/no-such-game/write-keys/rotate?keepSeconds=-1", "keepSeconds", "from 0")]
    public async Task Every_route_refuses_with_the_field_and_what_to_write_instead(string method, string path, string field, string remedy)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        using var answer = await server.Http.SendAsync(request, Cancellation);

        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal(
            (HttpStatusCode.BadRequest, "application/problem+json"),
            (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType)
        );
        Assert.Equal((400, field), ((int)problem["status"]!, (string?)problem["field"]));
        Assert.Contains(remedy, (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.Unauthorized, "Authorization: Bearer")]
    public async Task Events_are_refused_as_problems_that_tell_the_server_time(string type, HttpStatusCode status, string remedy)
    {
        using var content = new StringContent("[]", System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type));
        using var answer = await server.Http.PostAsync(new Uri("/v1/events", UriKind.Relative), content, Cancellation);

        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains(remedy, (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Equal(DateTimeKind.Utc, ((DateTime)problem["server_time"]!).Kind);
    }

    // Both leave out what is empty, one as null and one as its default; times and documents have one form.
    private static JsonNode? Plain(JsonNode? node) =>
        node switch
        {
            JsonObject fields => new JsonObject(
                fields
                    .Where(field => !s_onlyHttp.Contains(field.Key))
                    .Select(field => KeyValuePair.Create(field.Key, Plain(field.Value)))
                    .Where(field =>
                        field.Value is not (null or JsonArray { Count: 0 }) && field.Value.ToJsonString() is not ("0" or "false")
                    )
            ),
            JsonArray items => new JsonArray([.. items.Select(Plain)]),
            JsonValue value when value.TryGetValue<string>(out var text) => text switch
            {
                "" => null,
                ['{', ..] => Plain(JsonNode.Parse(text)),
                _ when text.Length > 18 && text[10] == 'T' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var time) =>
                    JsonValue.Create(time.UtcTicks),
                _ => JsonValue.Create(text),
            },
            _ => node?.DeepClone(),
        };
}
