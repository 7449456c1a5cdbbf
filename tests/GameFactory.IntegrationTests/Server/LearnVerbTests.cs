using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GameFactory.Server.V1;

namespace GameFactory.IntegrationTests.Server;

/// <summary>What was learned and people's word on it, by command line and API.</summary>
public sealed class LearnVerbTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    private const string Advice =
        """{"genre": "puzzle", "preferMechanics": ["countdown_timer"], "avoidMechanics": ["tap_rotate_tiles"], "difficulty": 0.85,"""
        + """ "adGating": false, "evidence": [{"constraint": "preferMechanics", "value": "countdown_timer","""
        + """ "because": "It holds players."}, {"constraint": "difficulty", "value": "0.85", "because": "Too hard before."}]}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("learn pin no_such", "not a mechanic")]
    [InlineData("learn pin tap_jump_runer", "did you mean 'tap_jump_runner'")]
    [InlineData("learn pin domino_topple", "cannot")]
    [InlineData("learn pin tap_jump_runner --genre puzzle", "would do nothing")]
    [InlineData("learn ban slow_motion --genre dance", "not a genre")]
    [InlineData("learn unban countdown_timer", "No rule")]
    [InlineData("learn explain bouncing_ball --genre dance", "not a genre")]
    [InlineData("learn reset", "--yes")]
    [InlineData("learn play", "--stdio")]
    public async Task Bad_input_ends_with_2_and_one_line(string line, string hint)
    {
        CommandLine.AssertRefused(await RunAsync(line.Split(' ')), hint);
    }

    [Fact]
    public async Task A_ban_holds_for_every_batch_that_starts_afterwards_until_it_is_taken_back()
    {
        var (banned, said, _) = await RunAsync("learn", "ban", "slow_motion", "--genre", "runner", "--reason", "too slow");
        var during = await server.StartAsync("banned", 1);
        var (wrong, _, why) = await RunAsync("learn", "unpin", "slow_motion", "--genre", "runner");
        var (taken, _, _) = await RunAsync("learn", "unban", "slow_motion", "--genre", "runner");
        var after = await server.StartAsync("free", 1);

        Assert.Equal((0, 2, 0), (banned, wrong, taken));
        Assert.Contains("ban slow_motion in runner (too slow)", said, StringComparison.Ordinal);
        Assert.Contains("has a ban in runner, no pin", why, StringComparison.Ordinal);
        Assert.Equal(("slow_motion", "ban"), (await RulesOfAsync(during.Id)).Select(r => ((string?)r!["mechanic"], (string?)r["kind"]))
            .Single());
        Assert.Empty(await RulesOfAsync(after.Id));
    }

    [Fact]
    public async Task A_batch_for_which_the_bans_leave_nothing_is_refused()
    {
        await RunAsync("learn", "ban", "tap_rotate_tiles", "--genre", "puzzle");
        var (exitCode, _, error) = await RunAsync("batch", "create", "--name", "none", "--games", "1", "--genres", "puzzle");
        await RunAsync("learn", "unban", "tap_rotate_tiles", "--genre", "puzzle");

        Assert.Equal(2, exitCode);
        Assert.Contains("genreMix", error, StringComparison.Ordinal);
        Assert.Contains("tap_rotate_tiles", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_the_bans_of_meanwhile_leave_nothing_for_is_refused_and_can_be_asked_for_again()
    {
        var (_, made, _) = await RunAsync("batch", "create", "--name", "late", "--games", "1", "--genres", "puzzle", "--json");
        var id = (string)JsonNode.Parse(made)!["id"]!;
        await RunAsync("learn", "ban", "tap_rotate_tiles", "--genre", "puzzle");
        using var answer = await server.Http.PostAsync(new Uri($"v1/batches/{id}/start", UriKind.Relative), content: null, Cancellation);
        var (exitCode, _, error) = await RunAsync("batch", "start", id);
        await RunAsync("learn", "unban", "tap_rotate_tiles", "--genre", "puzzle");
        var (started, _, _) = await RunAsync("batch", "start", id);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal((2, 0), (exitCode, started));
        Assert.Contains("puzzle, for which the bans (tap_rotate_tiles) leave no core with a modifier; take one back with ./factory learn "
            + "unban", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeated_create_gets_its_batch_whatever_was_banned_meanwhile()
    {
        string[] line = ["batch", "create", "--name", "early", "--games", "1", "--genres", "puzzle", "--request-id", "early-1", "--json"];

        var (_, first, _) = await RunAsync(line);
        await RunAsync("learn", "ban", "tap_rotate_tiles", "--genre", "puzzle");
        var (exitCode, again, error) = await RunAsync(line);
        await RunAsync("learn", "unban", "tap_rotate_tiles", "--genre", "puzzle");

        Assert.True(exitCode == 0, error);
        Assert.Equal((string?)JsonNode.Parse(first)!["id"], (string?)JsonNode.Parse(again)!["id"]);
    }

    [Fact]
    public async Task Advice_against_the_last_core_that_the_bans_leave_gives_way()
    {
        await ExecuteAsync("INSERT INTO learning_advice (simulated, genre, advice) VALUES (true, 'arcade', '{\"genre\": \"arcade\", "
            + "\"preferMechanics\": [], \"avoidMechanics\": [\"bouncing_ball\"], \"evidence\": []}')");
        await RunAsync("learn", "ban", "tap_jump_runner", "--genre", "arcade");
        var (exitCode, output, error) = await RunAsync("batch", "create", "--name", "last", "--games", "1", "--genres", "arcade",
            "--simulated", "--from-learning", "--json");
        await RunAsync("learn", "unban", "tap_jump_runner", "--genre", "arcade");
        await ForgetAsync();

        Assert.True(exitCode == 0, error);
        Assert.Null(JsonNode.Parse(output)!["constraints"]!["avoidMechanics"]);
    }

    [Fact]
    public async Task A_batch_from_learning_has_the_advised_constraints_at_every_door()
    {
        await AdviseAsync();
        string[] line = ["batch", "create", "--name", "advised", "--games", "1", "--genres", "puzzle", "--simulated", "--from-learning",
            "--request-id", "advised-1", "--json"];

        var (exitCode, output, error) = await RunAsync(line);
        await ForgetAsync();
        var (_, again, _) = await RunAsync(line);
        var (other, _, different) = await RunAsync([.. line, "--seed", "9"]);
        using var harder = new HttpRequestMessage(HttpMethod.Post, new Uri("v1/batches", UriKind.Relative))
        {
            Content = JsonContent.Create(new
            {
                name = "advised",
                gameCount = 1,
                genreMix = new[] { "puzzle" },
                simulated = true,
                fromLearning = true,
                constraints = new { difficulty = 1.5 }
            }),
            Headers = { { "Idempotency-Key", "advised-1" } },
        };
        using var refused = await server.Http.SendAsync(harder, Cancellation);
        await AdviseAsync();
        using var http = await server.Http.PostAsJsonAsync(
            "v1/batches", new
            {
                name = "advised",
                gameCount = 1,
                genreMix = new[] { "puzzle" },
                simulated = true,
                fromLearning = true,
                constraints = new { difficulty = 1.5 }
            }, Cancellation);
        var request = new CreateBatchRequest { Name = "advised", GameCount = 1, FromLearning = true };
        request.GenreMix.Add(new GenreShare { Genre = "puzzle" });
        var real = await server.Batches.CreateAsync(request, cancellationToken: Cancellation);
        await ForgetAsync();

        Assert.True(exitCode == 0, error);
        var batch = JsonNode.Parse(output)!;
        Assert.Equal("countdown_timer", (string?)batch["constraints"]!["preferMechanics"]![0]);
        Assert.Null(batch["constraints"]!["avoidMechanics"]);
        Assert.Equal(0.85, (double)batch["constraints"]!["difficulty"]!);
        Assert.False((bool)batch["constraints"]!["adGating"]!);
        Assert.True(JsonNode.DeepEquals(batch["constraints"], JsonNode.Parse(again)!["constraints"]));
        Assert.Equal((string?)batch["id"], (string?)JsonNode.Parse(again)!["id"]);
        Assert.Equal((2, HttpStatusCode.Conflict), (other, refused.StatusCode));
        Assert.Contains("A different batch was created with this request id", different, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, http.StatusCode);
        Assert.Equal(1.5, (double)(await http.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["constraints"]!["difficulty"]!);
        Assert.Equal("{}", real.Constraints);
        var (_, log, _) = await RunAsync("batch", "logs", (string)batch["id"]!);
        Assert.Contains("Too hard before.", log, StringComparison.Ordinal);
        Assert.Contains("left to the weights", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_learned_is_said_so()
    {
        var (shown, text, _) = await RunAsync("learn", "show");
        var (rebuilt, json, _) = await RunAsync("learn", "rebuild", "--json");
        var (explained, reasons, _) = await RunAsync("learn", "explain", "bouncing_ball", "--genre", "arcade", "--json");
        var (reset, games, _) = await RunAsync("learn", "reset", "--yes");

        Assert.Equal((0, 0, 0, 0), (shown, rebuilt, explained, reset));
        Assert.Contains("every mechanic weighs 1", text, StringComparison.Ordinal);
        Assert.Empty(JsonNode.Parse(json)!["weights"]!.AsArray());
        Assert.Equal(1, (double)JsonNode.Parse(reasons)!["weight"]!["weight"]!);
        Assert.StartsWith("0 games", games, StringComparison.Ordinal);
    }

    private async Task<JsonArray> RulesOfAsync(string batch)
    {
        await using var command = server.Database.CreateCommand($"SELECT inputs::text FROM batches WHERE id = '{batch}'");
        return JsonNode.Parse((string)(await command.ExecuteScalarAsync(Cancellation))!)!["learning"]!["rules"]!.AsArray();
    }

    private Task AdviseAsync() =>
        ExecuteAsync($"INSERT INTO learning_advice (simulated, genre, advice) VALUES (true, 'puzzle', '{Advice}')");

    private Task ForgetAsync() => ExecuteAsync("DELETE FROM learning_advice");

    private async Task ExecuteAsync(string sql)
    {
        await using var command = server.Database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] line) =>
        line is ["learn", "play", ..] ? CommandLine.RunAsync(line) : server.RunAsync(line);
}
