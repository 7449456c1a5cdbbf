using GameFactory.Server.V1;
using Microsoft.Playwright;

namespace GameFactory.IntegrationTests.Server;

/// <summary>The page at / in a real browser.</summary>
public sealed class PageTests(FactoryServer server, Browser browser) : IClassFixture<FactoryServer>, IClassFixture<Browser>
{
    [Fact]
    public async Task The_page_shows_a_batch_with_twelve_cells_a_game_and_asks_nobody_else()
    {
        var batch = await server.StartAsync("seen in a browser", 3);
        await server.WaitAsync(batch.Id, seen => seen.Status == "completed");

        var watched = await browser.OpenAsync($"{server.Page}?batch={batch.Id}");
        var page = watched.Page;
        await Assertions.Expect(page.Locator("#games tr")).ToHaveCountAsync(3);

        await Assertions.Expect(page.Locator("#games .cell.c")).ToHaveCountAsync(36);
        await Assertions.Expect(page.Locator(".batch.chosen .name")).ToHaveTextAsync("seen in a browser");
        await Assertions.Expect(page.Locator(".batch.chosen .steps")).ToHaveTextAsync("36 of 36 steps");
        Assert.Empty(watched.Troubles);
        Assert.Equal(["127.0.0.1"], watched.Hosts);
    }

    [Fact]
    public async Task The_page_follows_a_running_batch_without_a_reload()
    {
        var batch = await server.StartAsync("followed", 1, SeedScript.Holding);
        var watched = await browser.OpenAsync($"{server.Page}?batch={batch.Id}");
        await Assertions.Expect(watched.Page.Locator("#games .cell.r")).ToHaveCountAsync(1);

        await server.Batches.CommandAsync(
            new BatchCommandRequest { Id = batch.Id, Kind = BatchCommandKind.Cancel },
            cancellationToken: TestContext.Current.CancellationToken
        );

        await Assertions.Expect(watched.Page.Locator(".batch.chosen .badge")).ToHaveTextAsync("cancelled");
        Assert.Empty(watched.Troubles);
    }

    [Fact]
    public async Task A_name_that_would_be_markup_stays_text()
    {
        var batch = await server.StartAsync("hostile", 1, SeedScript.Hostile);
        await server.WaitAsync(batch.Id, seen => seen.Status == "completed");
        var game = (
            await server.Games.ListAsync(
                new ListGamesRequest { BatchId = batch.Id },
                cancellationToken: TestContext.Current.CancellationToken
            )
        ).Games.Single();

        var list = await browser.OpenAsync($"{server.Page}?batch={batch.Id}");
        await Assertions.Expect(list.Page.Locator("#games .name")).ToHaveTextAsync(SeedScript.HostileName);
        var single = await browser.OpenAsync(new Uri(server.Page, $"/games/{game.Id}").ToString());
        await Assertions.Expect(single.Page.Locator("h1")).ToHaveTextAsync(SeedScript.HostileName);

        Assert.Empty(list.Troubles);
        Assert.Empty(single.Troubles);
    }

    [Fact]
    public async Task The_page_of_no_game_is_404()
    {
        using var answer = await server.Http.GetAsync("/games/no-such-game", TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }
}
