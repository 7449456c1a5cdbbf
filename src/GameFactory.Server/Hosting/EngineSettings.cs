using GameFactory.Engine;
using GameFactory.Engine.Running;
using GameFactory.Engine.Watch;
using GameFactory.Storage.Artifacts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.Server.Hosting;

/// <summary>
/// The engine with its sections <c>Runner</c>, <c>Watch</c> and <c>Artifacts</c>; a key that does not exist stops the start.
/// </summary>
internal static class EngineSettings
{
    public static void AddFactoryEngine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddEngine();
        services
            .AddOptions<StepRunnerOptions>()
            .Bind(configuration.GetSection("Runner"), binder => binder.ErrorOnUnknownConfiguration = true);
        services.AddOptions<WatchOptions>().Bind(configuration.GetSection("Watch"), binder => binder.ErrorOnUnknownConfiguration = true);
        services
            .AddOptions<ArtifactOptions>()
            .Bind(configuration.GetSection(ArtifactOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true);
    }
}
