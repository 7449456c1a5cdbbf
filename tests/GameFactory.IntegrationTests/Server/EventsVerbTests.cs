using System.Text.Json.Nodes;

namespace GameFactory.IntegrationTests.Server;

/// <summary>The verbs of <c>events</c> against a server.</summary>
public sealed class EventsVerbTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    [Fact]
    public async Task Months_are_retired_by_hand_and_shown()
    {
        await using (
            var command = server.Database.CreateCommand(
                """
                CREATE TABLE analytics_events_2020_02 (LIKE analytics_events INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES);
                ALTER TABLE analytics_events ATTACH PARTITION analytics_events_2020_02
                    FOR VALUES FROM ('2020-02-01 00:00:00+00') TO ('2020-03-01 00:00:00+00');
                """
            )
        )
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var (exitCode, output, error) = await RunAsync("retention", "run", "--keep", "12", "--json");
        Assert.True(exitCode == 0, error);
        var month = Assert.Single(JsonNode.Parse(output)!["months"]!.AsArray())!;
        Assert.Equal(("2020-02-01", 0, true), ((string?)month["month"], (int)month["rows"]!, File.Exists((string)month["file"]!)));
        Assert.Contains("dropped", (await RunAsync("retention", "show")).Output, StringComparison.Ordinal);
        Assert.Contains("No month", (await RunAsync("retention", "run", "--keep", "12")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("retention run --keep 0", "--keep")]
    [InlineData("retention run --keep x", "--keep")]
    [InlineData("retention run", "Retention:KeepMonths")]
    public async Task Bad_input_ends_with_2(string line, string hint)
    {
        CommandLine.AssertRefused(await RunAsync(line.Split(' ')), hint);
    }

    [Fact]
    public async Task What_was_put_aside_is_shown_with_its_reason()
    {
        await using (
            var command = server.Database.CreateCommand(
                "INSERT INTO analytics_poison_events (id, game_id, event, error) VALUES (gen_random_uuid(), gen_random_uuid(), 'e', "
                    + "'23503: gone')"
            )
        )
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains("23503: gone", (await RunAsync("poison")).Output, StringComparison.Ordinal);
        Assert.Equal("23503: gone", (string?)JsonNode.Parse((await RunAsync("poison", "--json")).Output)!["events"]![0]!["error"]);
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] line) => server.RunAsync(["events", .. line]);
}
