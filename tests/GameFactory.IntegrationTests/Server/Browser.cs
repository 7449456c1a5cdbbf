using Microsoft.Playwright;

namespace GameFactory.IntegrationTests.Server;

/// <summary>Debian's Chromium, driven by Playwright. A machine without it skips the tests and says so.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
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
        Assert.SkipWhen(_browser is null, $"There is no {Chromium} on this machine.");
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = 1280, Height = 800 } });
        var page = new WatchedPage(await context.NewPageAsync());
        await page.Page.GotoAsync(address);
        return page;
    }
}
