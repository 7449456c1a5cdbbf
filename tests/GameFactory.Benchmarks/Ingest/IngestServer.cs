using System.CommandLine;
using System.Diagnostics;
using GameFactory.Benchmarks.Engine;
using GameFactory.Server.Hosting;

namespace GameFactory.Benchmarks.Ingest;

/// <summary>A whole server in a process of its own, so that its share of the work can be told.</summary>
internal sealed class IngestServer : IAsyncDisposable
{
    private const string Verb = "ingest-server";
    private readonly Process _process;
    private readonly string _folder;

    private IngestServer(Process process, Uri address, string folder) => (_process, Address, _folder) = (process, address, folder);

    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>The hidden verb that the process runs: serves until its input ends.</summary>
    public static Command CreateVerb()
    {
        var command = new Command(Verb, "The server of bench ingest.") { Hidden = true };
        command.SetAction(
            async (_, cancellationToken) =>
            {
                await using var app = ServerHost.Build();
                await app.StartAsync(cancellationToken);
                Console.WriteLine("ready");
                await Console.In.ReadToEndAsync(cancellationToken);
                await app.StopAsync(cancellationToken);
                return 0;
            }
        );
        return command;
    }

    public static async Task<IngestServer> StartAsync(string connectionString, int writers)
    {
        var folder = Directory.CreateTempSubdirectory("gamefactory-bench-").FullName;
        var ports = FreePorts.Take(3);
        var start = new ProcessStartInfo(SiloProcess.Dotnet, [typeof(IngestServer).Assembly.Location, Verb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (
            var (name, value) in new Dictionary<string, string>
            {
                ["Server__Database"] = connectionString,
                ["Server__Data"] = folder,
                ["Server__HttpPort"] = $"{ports[0]}",
                ["Server__GrpcPort"] = $"{ports[1]}",
                ["Server__SiloPort"] = $"{ports[2]}",
                ["Ingestion__Writers"] = $"{writers}",

                // The rollup's work is measured by its own bench.
                ["Metrics__Every"] = "00:00:00",
            }
        )
        {
            start.Environment[ServerHost.EnvironmentPrefix + name] = value;
        }

        var process = Process.Start(start)!;
        for (string? line; (line = await process.StandardOutput.ReadLineAsync()) is not null;)
        {
            if (line == "ready")
            {
                return new IngestServer(process, new Uri($"http://127.0.0.1:{ports[0]}"), folder);
            }
        }

        throw new InvalidOperationException($"The server did not start: exit code {process.ExitCode}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
