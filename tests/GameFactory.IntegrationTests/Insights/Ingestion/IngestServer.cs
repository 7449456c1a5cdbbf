using System.Diagnostics;
using GameFactory.IntegrationTests.Server;

namespace GameFactory.IntegrationTests.Insights.Ingestion;

/// <summary>A server process that can be killed and started again on its ports.</summary>
internal sealed class IngestServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gamefactory-ingest-").FullName;
    private readonly Dictionary<string, string> _settings;
    private Process? _process;
    private Task _draining = Task.CompletedTask;

    private IngestServer(string database)
    {
        var (http, grpc, silo) = (FactoryServer.FreePort(), FactoryServer.FreePort(), FactoryServer.FreePort());
        Address = new Uri($"http://127.0.0.1:{http}");
        _settings = new Dictionary<string, string>
        {
            ["GAMEFACTORY_Server__Database"] = database,
            ["GAMEFACTORY_Server__Data"] = _folder,
            ["GAMEFACTORY_Server__HttpPort"] = http.ToString(),
            ["GAMEFACTORY_Server__GrpcPort"] = grpc.ToString(),
            ["GAMEFACTORY_Server__SiloPort"] = silo.ToString(),
            // The load is one game's; its allowance is tested elsewhere.
            ["GAMEFACTORY_Ingestion__GameBurst"] = "10000000",
        };
    }

    public Uri Address { get; }

    public static async Task<IngestServer> StartAsync(string database, CancellationToken cancellationToken)
    {
        var server = new IngestServer(database);
        await server.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>Ends when the server says that it has started.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var start = FactoryProcess.StartInfo("serve");
        foreach (var (name, value) in _settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        var errors = _process.StandardError.ReadToEndAsync(cancellationToken);
        for (string? line; (line = await _process.StandardOutput.ReadLineAsync(cancellationToken)) is not null;)
        {
            if (line.Contains("Application started", StringComparison.Ordinal))
            {
                // A full pipe would hold the server up.
                _draining = Task.WhenAll(errors, _process.StandardOutput.ReadToEndAsync(cancellationToken));
                return;
            }
        }

        throw new InvalidOperationException($"The server ended: {await errors}");
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        await _draining;
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is { } process)
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
