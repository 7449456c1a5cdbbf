using System.Diagnostics;

namespace GameFactory.Benchmarks.Engine;

/// <summary>A further silo in a process of its own.</summary>
internal sealed class SiloProcess : IAsyncDisposable
{
    private readonly Process _process;

    private SiloProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public static async Task<SiloProcess> StartAsync(string connectionString, string name, int port, int inflight)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(SiloProcess).Assembly.Location);
        }

        foreach (var argument in (string[])["silo", "--name", name, "--port", $"{port}", "--inflight", $"{inflight}"])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[BenchSilo.DatabaseVariable] = connectionString;
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync();
        return line == "ready" ? new SiloProcess(process) : throw new InvalidOperationException($"Silo {name} did not start: {line}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
