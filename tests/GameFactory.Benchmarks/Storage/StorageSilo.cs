using GameFactory.Engine;
using GameFactory.Storage;
using GameFactory.Storage.Grains;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans.Storage;

namespace GameFactory.Benchmarks.Storage;

/// <summary>A silo without grains of ours, only to have the storage providers as a silo has them.</summary>
public sealed class StorageSilo : IAsyncDisposable
{
    /// <summary>The stock provider as it comes.</summary>
    public const string Stock = "stock";

    /// <summary>The stock provider with our serializer.</summary>
    public const string StockJson = "stock-json";

    private readonly IHost _host;
    private readonly NpgsqlDataSource _source;

    private StorageSilo(IHost host, NpgsqlDataSource source) => (_host, _source) = (host, source);

    /// <summary>Services of the silo.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>The database.</summary>
    public NpgsqlDataSource Source => _source;

    /// <summary>The engine's clock.</summary>
    public EngineClock Clock => Services.GetRequiredService<EngineClock>();

    /// <summary>A provider by name.</summary>
    public IGrainStorage this[string provider] => Services.GetRequiredKeyedService<IGrainStorage>(provider);

    /// <summary>Starts it on two free ports.</summary>
    public static async Task<StorageSilo> StartAsync(
        string connectionString,
        Action<StorageOptions>? configure = null,
        Action<ILoggingBuilder>? logging = null,
        NpgsqlDataSource? writing = null
    )
    {
        var source = writing ?? NpgsqlDataSource.Create(connectionString);
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        logging?.Invoke(builder.Logging);
        builder.Services.AddSingleton(new EngineClock(TimeProvider.System));
        builder.UseOrleans(silo =>
            silo.UseLocalhostClustering(FreePorts.One(), FreePorts.One(), serviceId: "factory", clusterId: "storage")
                .AddStorage(source, configure)
                .AddAdoNetGrainStorage(Stock, options => (options.Invariant, options.DataSource) = ("Npgsql", source))
                .AddAdoNetGrainStorage(StockJson, options =>
                    (options.Invariant, options.DataSource, options.GrainStorageSerializer) = ("Npgsql", source, new DocumentSerializer())
                )
        );
        var host = builder.Build();
        await host.StartAsync();
        return new StorageSilo(host, source);
    }

    /// <summary>Stops the silo: the writer drains.</summary>
    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        await _source.DisposeAsync();
    }
}
