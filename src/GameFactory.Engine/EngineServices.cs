using GameFactory.Engine.Artifacts;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Engine.Running;
using GameFactory.Engine.Steps;
using GameFactory.Engine.Watch;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Hosting;

namespace GameFactory.Engine;

/// <summary>The door of the engine.</summary>
public static class EngineServices
{
    /// <summary>
    /// Adds the engine to a silo. The host brings what it needs: twelve <see cref="IStep"/>, storage (grain storage
    /// <see cref="EngineStorage.Provider"/>, <see cref="ITimerTable"/>, <see cref="IRunnerTable"/>, <see cref="IBatchRows"/>,
    /// <see cref="IStepReader"/>, <see cref="IArtifactStore"/>) and, when steps have files, an <see cref="IFileCommitter"/>
    /// and, to delete their repositories, <see cref="IGameRepositories"/>.
    /// Options are bound by the host: sections <c>Runner</c> and <c>Watch</c>.
    /// </summary>
    public static IServiceCollection AddEngine(this IServiceCollection services)
    {
        services.AddOptions<StepRunnerOptions>().ValidateOnStart();
        services.AddOptions<WatchOptions>().ValidateOnStart();
        services.AddSingleton<IValidateOptions<StepRunnerOptions>, StepRunnerOptionsValidator>();
        services.AddSingleton<IValidateOptions<WatchOptions>, WatchOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new EngineClock(provider.GetRequiredService<TimeProvider>()));
        services.AddMetrics();
        services.AddSingleton<EngineMetrics>();
        services.AddSingleton<StepCatalog>();
        services.AddSingleton<CpuSlots>();
        services.AddSingleton<GrainReferences>();
        services.TryAddSingleton<ArtifactDocuments>();
        services.AddSingleton<AttemptWork>();
        services.TryAddSingleton<ISiloName, OrleansSiloName>();
        services.AddSingleton<StepRunner>();
        services.AddSingleton<IStepRunner>(provider => provider.GetRequiredService<StepRunner>());
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<StepRunner>());
        services.AddGrainService<RunnerService>();
        services.AddSingleton<RunnerServiceClient>();
        services.AddSingleton<BatchDeletion>();
        services.AddHostedService<WatchService>();
        services.AddHostedService<DeadSiloWatch>();
        return services;
    }
}
