using System.ComponentModel;
using System.Diagnostics;

namespace GameFactory.Cli.Commands.Play;

/// <summary>The browser of the person at this terminal.</summary>
internal static class Browser
{
    /// <summary>
    /// Opens a page when somebody sits here; the address was printed before, so nothing is lost when there is no browser.
    /// </summary>
    public static void Open(Uri page)
    {
        var opener =
            OperatingSystem.IsMacOS() ? "open"
            : Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 }
                ? "xdg-open"
            : null;
        if (opener is null || Console.IsOutputRedirected)
        {
            return;
        }

        try
        {
            var start = new ProcessStartInfo(opener)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.ArgumentList.Add(page.ToString());
            Process.Start(start)?.Dispose();
        }
        catch (Win32Exception)
        {
            // The program that opens pages is not installed here.
        }
    }
}
