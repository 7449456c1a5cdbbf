using System.Diagnostics;

namespace GameFactory.Benchmarks.Engine;

/// <summary>A further silo in a process of its own.</summary>
internal sealed class SiloProcess : IAsyncDisposable
{
    private readonly Process _process;

    private SiloProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>The host program this process itself runs on, else the one on the path.</summary>
    public static string Dotnet =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";

    public static async Task<SiloProcess> StartAsync(string connectionString, string name, int port, int inflight, params string[] more)
    {
        var start = new ProcessStartInfo(Dotnet)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(typeof(SiloProcess).Assembly.Location);
        foreach (var argument in (string[])["silo", "--name", name, "--port", $"{port}", "--inflight", $"{inflight}", .. more])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[BenchSilo.DatabaseVariable] = connectionString;
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync();
        return line == "ready" ? new SiloProcess(process) : throw new InvalidOperationException($"Silo {name} did not start: {line}");
    }

    /// <summary>Ends the process as a crash would (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
