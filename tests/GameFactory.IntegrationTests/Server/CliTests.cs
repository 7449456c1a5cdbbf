using System.CommandLine;
using System.Text.Json.Nodes;
using GameFactory.Cli;

namespace GameFactory.IntegrationTests.Server;

/// <summary>The command line against a server: what it prints and what it ends with.</summary>
public sealed class CliTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    private const string NoSuchId = "0b54e4ad-3c5e-5d0e-9a62-0c2b9f1d7a11";

    [Theory]
    [InlineData("batch create --name b --games 0 --genres runner", "gameCount")]
    [InlineData("batch create --name b --games 100001 --genres runner", "gameCount")]
    [InlineData("batch create --name b --games many --genres runner", "--games")]
    [InlineData("batch create --name b --games 3 --genres runer", "runner")]
    [InlineData("batch create --name b --games 3 --genres runner=x", "weight")]
    [InlineData("batch create --name b --games 3", "--genres")]
    [InlineData("batch create --name b --games 3 --genres runner --constraints no-such-file.json", "no-such-file.json")]
    [InlineData("batch show seven", "id")]
    [InlineData("batch show " + NoSuchId, "no batch")]
    [InlineData("batch start " + NoSuchId, "no batch " + NoSuchId)]
    [InlineData("batch delete " + NoSuchId, "--yes")]
    [InlineData("game show no-such-game", "no game")]
    [InlineData("game rewind no-such-game --to 13", "step")]
    [InlineData("game list --status done", "status")]
    [InlineData("batch fly", "fly")]
    [InlineData("pause", "--all")]
    public async Task Bad_input_ends_with_2_and_one_line(string line, string hint)
    {
        CommandLine.AssertRefused(await RunAsync(line.Split(' ')), hint);
    }

    [Fact]
    public async Task A_server_that_is_not_there_ends_with_1()
    {
        var (exitCode, _, error) = await CommandLine.RunAsync("batch", "list", "--server", $"http://127.0.0.1:{FactoryServer.FreePort()}");

        Assert.Equal(1, exitCode);
        Assert.Contains("./factory up", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watch_of_a_cancelled_batch_ends_with_1()
    {
        var batch = await server.StartAsync("given up", 50, window: 1);
        var cancelled = await RunAsync("batch", "cancel", batch.Id);

        var (exitCode, text, error) = await RunAsync("batch", "watch", batch.Id);

        Assert.Equal((0, 1), (cancelled.ExitCode, exitCode));
        Assert.Contains("cancelled", text, StringComparison.Ordinal);
        Assert.Contains("given up", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delete_shows_what_is_left_and_ends_when_the_batch_is_gone()
    {
        var (waited, scripted, taken) = (
            await server.StartAsync("goes", 3),
            await server.StartAsync("goes too", 3),
            await server.StartAsync("taken on", 3, SeedScript.Holding)
        );

        var (exitCode, text, _) = await RunAsync("batch", "delete", waited.Id, "--yes");
        var (_, json, _) = await RunAsync("batch", "delete", scripted.Id, "--yes", "--json");
        var (_, atOnce, _) = await RunAsync("batch", "delete", taken.Id, "--yes", "--no-wait");

        Assert.Equal(0, exitCode);
        Assert.EndsWith($"{waited.Id}  deleted\n", text, StringComparison.Ordinal);
        Assert.Equal("delete", (string?)JsonNode.Parse(json)!["command"]);
        Assert.Equal($"{taken.Id}  being deleted\n", atOnce);
        CommandLine.AssertRefused(await RunAsync("batch", "show", waited.Id), "no batch");
        CommandLine.AssertRefused(await RunAsync("batch", "show", scripted.Id), "no batch");
        CommandLine.AssertRefused(await RunAsync("batch", "delete", waited.Id, "--yes"), "deleted");
    }

    [Fact]
    public async Task A_batch_is_made_watched_and_shown()
    {
        var (made, text, _) = await RunAsync(
            "batch",
            "create",
            "--name",
            "cli",
            "--games",
            "2",
            "--genres",
            "runner=2,puzzle",
            "--seed",
            "5",
            "--start",
            "--watch"
        );
        var (listed, json, _) = await RunAsync("batch", "list", "--json");
        var batch = JsonNode.Parse(json)!["batches"]!.AsArray().Single(row => (string?)row!["name"] == "cli")!;
        var (shown, steps, _) = await RunAsync("game", "list", "--batch", (string)batch["id"]!);

        Assert.Equal((0, 0, 0), (made, listed, shown));
        Assert.Contains("100%", text, StringComparison.Ordinal);
        Assert.Equal("completed", (string?)batch["status"]);
        Assert.Equal(5, (long)batch["seed"]!);
        Assert.Equal(2, (int)batch["genreMix"]![0]!["weight"]!);
        Assert.Contains("■■■■■■■■■■■■", steps, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_request_id_makes_one_batch()
    {
        string[] line = ["batch", "create", "--name", "once", "--games", "1", "--genres", "runner", "--request-id", "cli-1", "--json"];

        var (_, first, _) = await RunAsync(line);
        var (_, second, _) = await RunAsync(line);

        Assert.Equal((string?)JsonNode.Parse(first)!["id"], (string?)JsonNode.Parse(second)!["id"]);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Every_verb_helps_with_an_example(string verb)
    {
        var (exitCode, output, _) = await CommandLine.RunAsync([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal(0, exitCode);
        Assert.Matches("Examples?:\n", output.ReplaceLineEndings("\n"));
        Assert.Contains($"./factory {verb}", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_verb_that_prints_data_prints_it_as_JSON()
    {
        // `up` runs until it is interrupted, `db sql` prints a script, `learn play` and `game artifacts` speak JSON only, `metrics export`
        // writes CSV.
        string[] others = ["up", "db sql", "learn play", "game artifacts", "metrics export"];

        var without = Commands(Root.Create(), "")
            .Where(verb => verb.Command.Subcommands.Count == 0 && verb.Command.Options.All(option => option.Name != "--json"));

        Assert.Empty(without.Select(verb => verb.Line).Except(others));
    }

    /// <summary>The command line of every verb and group; hidden ones are for the program itself.</summary>
    public static TheoryData<string> Verbs() => new(Commands(Root.Create(), "").Select(verb => verb.Line));

    private static IEnumerable<(string Line, Command Command)> Commands(Command command, string line) =>
        command
            .Subcommands.Where(inner => !inner.Hidden)
            .SelectMany(inner => Commands(inner, $"{line} {inner.Name}".Trim()))
            .Prepend((line, command));

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] line) =>
        line is ["batch" or "game", not "fly", ..] ? server.RunAsync(line) : CommandLine.RunAsync(line);
}
