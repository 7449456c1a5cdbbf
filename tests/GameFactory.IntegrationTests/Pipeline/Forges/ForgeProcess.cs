using System.Diagnostics;
using GameFactory.LocalForge;

namespace GameFactory.IntegrationTests.Pipeline.Forges;

/// <summary>The local forge as a process of its own, for tests that kill it.</summary>
internal sealed class ForgeProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ForgeProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<ForgeProcess> StartAsync(string data)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GameFactory.Cli.dll"), "serve-forge"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["GAMEFACTORY_LocalForge__DataDirectory"] = data;
        start.Environment["GAMEFACTORY_LocalForge__Port"] = "0";
        start.Environment[LocalForgeOptions.TokenVariable] = RunningForge.Token;
        var process = Process.Start(start)!;

        // Its address is its first line, written once it answers.
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));
        Assert.NotNull(line);
        return new ForgeProcess(process, new Uri(line));
    }

    /// <summary>SIGKILL to the forge alone: its git children see their pipes break, as after a crash.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }
}
