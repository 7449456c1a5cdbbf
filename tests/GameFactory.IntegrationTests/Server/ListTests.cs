using System.Net;
using System.Text.Json.Nodes;

namespace GameFactory.IntegrationTests.Server;

/// <summary>Lists go on to their end, page by page, and say which filters go with which order.</summary>
public sealed class ListTests(FactoryServer server) : IClassFixture<FactoryServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Batches_are_paged_to_their_end_with_each_once()
    {
        var made = new List<string>();
        for (var n = 0; n < 5; n++)
        {
            made.Add((await server.StartAsync($"listed {n}", 1)).Id);
        }

        var seen = await PagesAsync("/v1/batches?limit=2&text=LISTED", "batches", batch => (string)batch["id"]!);

        made.Reverse();
        Assert.Equal(made, seen);
    }

    [Fact]
    public async Task Games_without_a_place_or_a_batch_are_paged_too()
    {
        var batch = await server.StartAsync("adopted beside", 3);
        await server.WaitAsync(batch.Id, seen => seen.Status == "completed");
        for (var n = 0; n < 3; n++)
        {
            var game = await server.GameAsync();
            await using var command = server.Database.CreateCommand($"UPDATE games SET batch_id = NULL WHERE id = '{game}'");
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        await using var count = server.Database.CreateCommand("SELECT count(*) FROM games");
        var seen = await PagesAsync("/v1/games?limit=2", "games", game => (string)game["id"]!);

        Assert.Equal((long)(await count.ExecuteScalarAsync(Cancellation))!, seen.Distinct().Count());
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Games_are_found_by_the_beginning_of_their_slug()
    {
        var game = await server.GameAsync();

        Assert.Equal([$"{game}"], await PagesAsync($"/v1/games?text=test-{game:N}&limit=1", "games", one => (string)one["id"]!));
        Assert.Empty(await PagesAsync("/v1/games?text=te%25", "games", one => (string)one["id"]!));
    }

    [Theory]
    [InlineData("sort=slug&status=failed")]
    [InlineData("sort=place&text=lava")]
    public async Task A_pair_that_no_index_serves_is_refused_with_the_table(string query)
    {
        using var answer = await server.Http.GetAsync($"/v1/games?{query}", Cancellation);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;

        Assert.Equal((HttpStatusCode.BadRequest, "sort"), (answer.StatusCode, (string?)problem["field"]));
        Assert.Contains("sort=place goes with batch, status", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_genre_that_nobody_knows_is_an_error_and_no_empty_list()
    {
        using var answer = await server.Http.GetAsync("/v1/games?genre=runer", Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Mechanics_are_a_resource_with_a_near_word_for_a_wrong_one()
    {
        var runner = JsonNode.Parse(await server.Http.GetStringAsync("/v1/mechanics/tap_jump_runner", Cancellation))!;
        using var wrong = await server.Http.GetAsync("/v1/mechanics/tap_jump_runer", Cancellation);

        Assert.Equal(("core", true), ((string?)runner["role"], (bool)runner["active"]!));
        Assert.NotEmpty(runner["parameters"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.Contains("did you mean", await wrong.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private async Task<List<string>> PagesAsync(string path, string list, Func<JsonNode, string> read)
    {
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var address = cursor is null ? path : $"{path}&cursor={Uri.EscapeDataString(cursor)}";
            var page = JsonNode.Parse(await server.Http.GetStringAsync(address, Cancellation))!;
            seen.AddRange(page[list]!.AsArray().Select(one => read(one!)));
            cursor = (string?)page["nextCursor"];
        } while (cursor is not null);

        return seen;
    }
}
