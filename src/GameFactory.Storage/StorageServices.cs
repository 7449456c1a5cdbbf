using GameFactory.Engine;
using GameFactory.Engine.Artifacts;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Running;
using GameFactory.Engine.Steps;
using GameFactory.Engine.Watch;
using GameFactory.Storage.Artifacts;
using GameFactory.Storage.Formats;
using GameFactory.Storage.Grains;
using GameFactory.Storage.Queries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Configuration;
using Orleans.Providers;
using Orleans.Runtime.Hosting;
using Orleans.Storage;

namespace GameFactory.Storage;

/// <summary>Registers storage.</summary>
public static class StorageServices
{
    private const string Invariant = "Npgsql";

    /// <summary>
    /// Adds the provider that writes states with their rows (<see cref="EngineStorage.Provider"/>), the stock ADO.NET provider as the
    /// default for grains without rows, the store of large documents (<see cref="ArtifactOptions"/>, bound by the host), and what the
    /// engine reads of the tables. <see cref="EngineClock"/> must be registered as itself.
    /// </summary>
    /// <param name="silo">The silo.</param>
    /// <param name="source">The migrated database; the caller owns and disposes it after the silo has stopped.</param>
    /// <param name="configure">Settings.</param>
    public static ISiloBuilder AddStorage(this ISiloBuilder silo, NpgsqlDataSource source, Action<StorageOptions>? configure = null) =>
        silo.ConfigureServices(services => services.AddStorage(source, configure));

    /// <inheritdoc cref="AddStorage(ISiloBuilder, NpgsqlDataSource, Action{StorageOptions}?)"/>
    public static IServiceCollection AddStorage(
        this IServiceCollection services,
        NpgsqlDataSource source,
        Action<StorageOptions>? configure = null
    )
    {
        services
            .AddOptions<StorageOptions>()
            .Configure(options => configure?.Invoke(options))
            .PostConfigure<IOptions<ClusterOptions>>(static (options, cluster) => options.ServiceId = cluster.Value.ServiceId)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddAdoNetGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (OptionsBuilder<AdoNetGrainStorageOptions> stock) =>
            Stock(stock, source)
        );
        Stock(services.AddOptions<AdoNetGrainStorageOptions>(EngineStorage.Provider), source);

        services.AddSingleton<DocumentSerializer>();
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, FormatCheck>();
        services.AddSingleton<StorageMetrics>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<CommitWriter>(provider, source));
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredService<CommitWriter>());
        services.AddGrainStorage(EngineStorage.Provider, static (provider, name) =>
            ActivatorUtilities.CreateInstance<FactoryGrainStorage>(provider, AdoNetGrainStorageFactory.Create(provider, name))
        );
        services.AddArtifactStore();
        services.TryAddSingleton<ITimerTable>(_ => new TimerTable(source));
        services.TryAddSingleton(StateFormats.Released);
        services.TryAddSingleton<WrittenFormat>();
        services.TryAddSingleton(provider => ActivatorUtilities.CreateInstance<FormatTable>(provider, source));
        services.TryAddSingleton<IRunnerTable>(provider => new RunnerTable(source, provider.GetRequiredService<FormatTable>()));
        services.TryAddSingleton<IBatchRows>(_ => new BatchRowTable(source));
        services.TryAddSingleton<IStepReader>(provider => new StepReader(source, provider.GetRequiredService<ArtifactDocuments>()));
        return services;
    }

    private static void AddArtifactStore(this IServiceCollection services)
    {
        services.AddOptions<ArtifactOptions>().ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<ArtifactOptions>, ArtifactOptionsValidator>();
        services.TryAddSingleton<ArtifactDocuments>();
        services.TryAddSingleton<IArtifactStore>(static provider =>
            provider.GetRequiredService<IOptions<ArtifactOptions>>().Value.S3.Bucket.Length > 0
                ? ActivatorUtilities.CreateInstance<S3ArtifactStore>(provider)
                : ActivatorUtilities.CreateInstance<FolderArtifactStore>(provider)
        );
    }

    private static void Stock(OptionsBuilder<AdoNetGrainStorageOptions> stock, NpgsqlDataSource source) =>
        stock.Configure<DocumentSerializer>(
            (options, serializer) =>
            {
                options.Invariant = Invariant;
                options.DataSource = source;
                options.GrainStorageSerializer = serializer;
            }
        );
}
