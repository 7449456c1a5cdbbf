using GameFactory.Benchmarks;
using GameFactory.Benchmarks.Engine;
using GameFactory.Engine.Steps;
using GameFactory.IntegrationTests.Engine;
using GameFactory.IntegrationTests.Storage;
using GameFactory.Server.Hosting;
using GameFactory.Server.V1;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GameFactory.IntegrationTests.Server;

/// <summary>A real server on a database of its own, with scripted steps.</summary>
public sealed class FactoryServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gamefactory-server-").FullName;
    private WebApplication? _app;
    private GrpcChannel? _channel;

    public Uri Page { get; private set; } = null!;

    public Uri Grpc { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    public BatchService.BatchServiceClient Batches { get; private set; } = null!;

    public GameService.GameServiceClient Games { get; private set; } = null!;

    public MetricsService.MetricsServiceClient Metrics { get; private set; } = null!;

    public LearningService.LearningServiceClient Learning { get; private set; } = null!;

    /// <summary>Settings beside those that every test's server has.</summary>
    internal Dictionary<string, string?> Settings { get; } = [];

    /// <summary>The server's data folder.</summary>
    internal string Folder => _folder;

    internal GrpcChannel Channel => _channel!;

    internal IServiceProvider Services => _app!.Services;

    /// <summary>The database, when a test brings its own.</summary>
    internal string? ConnectionString { get; init; }

    /// <summary>Stands between the server and its database when a test sets it.</summary>
    internal TcpGate? Gate { get; init; }

    internal NpgsqlDataSource Database => _app!.Services.GetRequiredService<NpgsqlDataSource>();

    public async ValueTask InitializeAsync()
    {
        var (http, grpc, silo) = (FreePort(), FreePort(), FreePort());
        while (new[] { http, grpc, silo }.Distinct().Count() < 3)
        {
            (grpc, silo) = (FreePort(), FreePort());
        }

        var database = ConnectionString ?? await Postgres.CloneAsync();
        _app = ServerHost.Build(
            new Dictionary<string, string?>(Settings)
            {
                ["Server:Database"] = Gate?.Front(database) ?? database,
                ["Server:Data"] = _folder,
                ["Server:HttpPort"] = http.ToString(),
                ["Server:GrpcPort"] = grpc.ToString(),
                ["Server:SiloPort"] = silo.ToString(),
            },
            services =>
            {
                foreach (var existing in services.Where(service => service.ServiceType == typeof(IStep)).ToList())
                {
                    services.Remove(existing);
                }

                var script = SeedScript.Create();
                for (var n = 1; n <= TwelveSteps.Count; n++)
                {
                    services.AddSingleton<IStep>(new ScriptedStep(n, script));
                }
            }
        );
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Page = new Uri($"http://127.0.0.1:{http}");
        Grpc = new Uri($"http://127.0.0.1:{grpc}");
        Http = new HttpClient { BaseAddress = Page };
        _channel = GrpcChannel.ForAddress($"http://127.0.0.1:{grpc}");
        Batches = new BatchService.BatchServiceClient(_channel);
        Games = new GameService.GameServiceClient(_channel);
        Metrics = new MetricsService.MetricsServiceClient(_channel);
        Learning = new LearningService.LearningServiceClient(_channel);
    }

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        _channel?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync(CancellationToken.None);
            await _app.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Runs a line of the command line against this server.</summary>
    public Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] line) =>
        CommandLine.RunAsync([.. line, "--server", Page.ToString()]);

    /// <summary>Makes and starts a batch.</summary>
    public async Task<Batch> StartAsync(string name, int games, long seed = 1, int window = 200)
    {
        var request = new CreateBatchRequest
        {
            Name = name,
            GameCount = games,
            Seed = seed,
            Window = window,
            Start = true,
        };
        request.GenreMix.Add(new GenreShare { Genre = "runner" });
        return await Batches.CreateAsync(request, cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>Reads the batch's stream until it fits.</summary>
    public async Task<Batch> WaitAsync(string id, Func<Batch, bool> fits)
    {
        using var call = Batches.Watch(new GetBatchRequest { Id = id }, cancellationToken: TestContext.Current.CancellationToken);
        while (await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken))
        {
            if (fits(call.ResponseStream.Current))
            {
                return call.ResponseStream.Current;
            }
        }

        throw new InvalidOperationException("The stream ended before the batch fitted.");
    }

    /// <summary>A game that no step works on.</summary>
    public async Task<Guid> GameAsync(bool simulated = false, string? repository = null)
    {
        var (batch, game) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var command = Database.CreateCommand(
            $"""
            WITH batch AS (INSERT INTO batches (id, name, simulated) VALUES ('{batch}', 'Test', {simulated}))
            INSERT INTO games (id, batch_id, batch_index, name, slug, genre, simulated, github_repo)
            VALUES ('{game}', '{batch}', 0, 'Test', 'test-{game:N}', 'runner', {simulated}, {(
                repository is null ? "NULL" : $"'{repository}'"
            )})
            """
        );
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return game;
    }

    /// <summary>Number of rows that requests make.</summary>
    public async Task<long> CountRowsAsync()
    {
        await using var command = Database.CreateCommand(
            "SELECT (SELECT count(*) FROM batches) + (SELECT count(*) FROM games) + (SELECT count(*) FROM generation_logs) + (SELECT "
                + "count(*) FROM orleansstorage)"
        );
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    internal static int FreePort() => FreePorts.One();
}
