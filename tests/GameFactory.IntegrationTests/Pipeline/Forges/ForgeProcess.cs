using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
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
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GameFactory.Cli.dll"), "serve-forge"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["GAMEFACTORY_LocalForge__DataDirectory"] = data;
        start.Environment["GAMEFACTORY_LocalForge__Port"] = port.ToString();
        start.Environment[LocalForgeOptions.TokenVariable] = RunningForge.Token;
        var process = Process.Start(start)!;
        var forge = new ForgeProcess(process, new Uri($"http://127.0.0.1:{port}/"));
        await forge.AnswersAsync();
        return forge;
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

    private async Task AnswersAsync()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RunningForge.Token);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Address, "api/v3/rate_limit"), limit.Token);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                return;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                // A process gives no other sign of being ready than its first answer.
                await Task.Delay(50, limit.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
