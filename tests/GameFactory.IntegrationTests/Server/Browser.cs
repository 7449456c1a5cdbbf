using GameFactory.Tests;
using Microsoft.Playwright;

namespace GameFactory.IntegrationTests.Server;

/// <summary>The machine's Chromium, driven by Playwright.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = RequiredTool.Find(
                    "GAMEFACTORY_CHROMIUM",
                    "chromium",
                    "chromium-browser",
                    "google-chrome-stable",
                    "google-chrome"
                ),
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A new page that notes what goes wrong in it.</summary>
    internal async Task<WatchedPage> OpenAsync(string address, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                ColorScheme = scheme,
                ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
            }
        );
        var page = new WatchedPage(await context.NewPageAsync());
        await page.Page.GotoAsync(address);
        return page;
    }

    /// <summary>Opens the kept page of a game: it has ten levels, every picture is there, and nothing is asked for elsewhere.</summary>
    internal async Task<IPage> OpenGameAsync(string file)
    {
        var watched = await OpenAsync($"file://{file}");
        var page = watched.Page;
        await Assertions.Expect(page.Locator("img.level")).ToHaveCountAsync(10);
        Assert.True(
            await page.EvaluateAsync<bool>("() => [...document.images].every((image) => image.complete && image.naturalWidth > 0)")
        );
        Assert.Empty(watched.Troubles);
        Assert.Empty(watched.Hosts);
        return page;
    }
}
