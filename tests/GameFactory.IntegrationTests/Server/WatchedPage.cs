using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace GameFactory.IntegrationTests.Server;

/// <summary>
/// A page of a browser with everything that went wrong in it: failed requests, errors of scripts, dialogs, requests to elsewhere.
/// </summary>
internal sealed class WatchedPage
{
    private readonly ConcurrentQueue<string> _troubles = new();
    private readonly ConcurrentDictionary<string, bool> _hosts = new(StringComparer.Ordinal);

    public WatchedPage(IPage page)
    {
        Page = page;
        page.RequestFailed += (_, request) => _troubles.Enqueue($"failed: {request.Url}");
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status}: {response.Url}");
        page.PageError += (_, error) => _troubles.Enqueue($"error: {error}");
        page.Console += (_, message) => Note(message.Type == "error", $"console: {message.Text}");
        page.Dialog += async (_, dialog) =>
        {
            _troubles.Enqueue($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) => _hosts.TryAdd(new Uri(request.Url).Host, value: true);
    }

    public IPage Page { get; }

    public IReadOnlyCollection<string> Troubles => _troubles;

    /// <summary>Hosts that were asked; empty for files and data.</summary>
    public IEnumerable<string> Hosts => _hosts.Keys.Where(host => host.Length > 0);

    private void Note(bool isTrouble, string what)
    {
        if (isTrouble)
        {
            _troubles.Enqueue(what);
        }
    }
}
