using GameFactory.Engine;
using GameFactory.Engine.Running;
using GameFactory.Engine.Steps;
using GameFactory.Server.Hosting;
using GameFactory.Storage;
using GameFactory.Storage.Artifacts;
using GameFactory.Storage.Formats;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GameFactory.Benchmarks.Engine;

/// <summary>A silo with the real cluster, storage and engine, and twelve no-op steps.</summary>
internal sealed class BenchSilo : IAsyncDisposable
{
    /// <summary>The connection string reaches a further silo by its environment: it holds a password.</summary>
    public const string DatabaseVariable = "GAMEFACTORY_BENCH_DATABASE";

    private readonly IHost _host;
    private readonly NpgsqlDataSource _database;

    private BenchSilo(IHost host, NpgsqlDataSource database)
    {
        _host = host;
        _database = database;
    }

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public static async Task<BenchSilo> StartAsync(
        string connectionString,
        string name,
        int port,
        int inflight,
        CancellationToken cancellationToken,
        Func<int, IStep>? step = null,
        string? artifacts = null,
        StateFormats? formats = null
    )
    {
        var database = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString)
            {
                MaxPoolSize = 20,
                MaxAutoPrepare = 32,
                NoResetOnClose = true,
            }
        );
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        // Scripted silos live through faults on purpose: what they say of them is not news.
        builder
            .Logging.SetMinimumLevel(step is null ? LogLevel.Warning : LogLevel.Critical)
            .AddSimpleConsole(console => console.SingleLine = true);
        // Both warn at every start, of the collector's mode and of a check that has not run since the machine started.
        builder.Logging.AddFilter("Orleans.Runtime.Silo", LogLevel.Error).AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace
        );
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton(formats ?? StateFormats.Released);
        builder.Services.AddEngine();
        builder.Services.Configure<StepRunnerOptions>(runner => runner.Workers = Math.Max(runner.Workers, inflight / 2));
        for (var n = 1; n <= TwelveSteps.Count; n++)
        {
            builder.Services.AddSingleton(step?.Invoke(n) ?? new NoopStep(n));
        }

        builder.UseOrleans(silo =>
        {
            silo.UseFactoryCluster(
                new ServerOptions
                {
                    Name = name,
                    SiloPort = port,
                    ClusterId = "bench",
                    ServiceId = "bench",
                },
                database
            );
            silo.AddStorage(database);
            silo.Services.Configure<ArtifactOptions>(store => store.Folder = artifacts ?? store.Folder);
        });
        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        return new BenchSilo(host, database);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        await _database.DisposeAsync();
    }
}
