using System.Net;
using GameFactory.IntegrationTests.Server;

namespace GameFactory.IntegrationTests.Insights.Ingestion;

/// <summary>A server process that can be killed and started again on its ports.</summary>
internal sealed class IngestServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gamefactory-ingest-").FullName;
    private readonly Dictionary<string, string> _settings;
    private FactoryProcess? _process;

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

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _process = FactoryProcess.Start(_settings, "serve");
        using var http = new HttpClient { BaseAddress = Address };
        while (!await AnswersAsync(http, cancellationToken))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The server ended: {await _process.EndAsync()}");
            }

            // Another process gives no signal but its answer.
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.EndAsync();
        _process.Dispose();
    }

    public void Dispose()
    {
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<bool> AnswersAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("health/live", UriKind.Relative), cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
