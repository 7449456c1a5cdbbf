using GameFactory.Engine.Artifacts;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Engine.Running;
using GameFactory.Engine.Steps;
using GameFactory.Engine.Watch;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace GameFactory.Engine;

/// <summary>Registers the engine.</summary>
public static class EngineServices
{
    /// <summary>
    /// Adds the engine to a silo. The host brings what it needs: every <see cref="IStep"/>, storage (grain storage
    /// <see cref="EngineStorage.Provider"/>, <see cref="ITimerTable"/>, <see cref="IRunnerTable"/>, <see cref="IBatchRows"/>,
    /// <see cref="IStepReader"/>, <see cref="IArtifactStore"/>) and, when steps have files, an <see cref="IFileCommitter"/>
    /// and, to delete their repositories, <see cref="IGameRepositories"/>.
    /// Options are bound by the host: sections <c>Runner</c> and <c>Watch</c>.
    /// </summary>
    public static IServiceCollection AddEngine(this IServiceCollection services)
    {
        services.AddOptions<StepRunnerOptions>().ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<WatchOptions>().ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new EngineClock(provider.GetRequiredService<TimeProvider>()));
        services.AddMetrics();
        services.AddSingleton<EngineMetrics>();
        services.AddSingleton<StepCatalog>();
        services.AddSingleton(provider => provider.GetRequiredService<StepCatalog>().Plan);
        services.TryAddSingleton<ArtifactDocuments>();
        services.AddGames();
        services.AddRunning();
        services.AddHostedService<WatchService>();
        services.AddHostedService<DeadSiloWatch>();
        return services;
    }

    private static void AddGames(this IServiceCollection services)
    {
        services.AddSingleton<IGames, GameReferences>();
        services.AddSingleton<BatchReferences>();
        services.AddSingleton<IGameBatches>(provider => provider.GetRequiredService<BatchReferences>());
        services.AddSingleton<GameOrders>();
        services.AddSingleton<BatchDeletion>();
    }

    private static void AddRunning(this IServiceCollection services)
    {
        services.AddSingleton<CpuSlots>();
        services.AddSingleton<UnansweredCalls>();
        services.AddSingleton<PauseSwitch>();
        services.AddSingleton<AttemptWork>();
        services.TryAddSingleton<ISiloName, OrleansSiloName>();
        services.AddSingleton<RunnerLeaseKeeper>();
        services.AddSingleton<StepRunner>();
        services.AddSingleton<IStepRunner>(provider => provider.GetRequiredService<StepRunner>());
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<StepRunner>());
        services.AddGrainService<RunnerService>();
        services.AddSingleton<RunnerServiceClient>();
        services.AddSingleton<IBatchAttempts, BatchAttempts>();
    }
}
