using GameFactory.Engine.Steps;
using GameFactory.Pipeline.Step09ContentProduction;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.Pipeline;

/// <summary>The door of the pipeline.</summary>
public static class PipelineDoor
{
    /// <summary>Adds the steps of this project, one line each, in their order.</summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services)
    {
        services.AddSingleton<IStep, ContentProductionStep>();
        return services;
    }
}
