using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;
using GameFactory.Pipeline.Forges;
using GameFactory.Pipeline.Step01PreProduction;
using GameFactory.Pipeline.Step02ProjectSetup;
using GameFactory.Pipeline.Step03Architecture;
using GameFactory.Pipeline.Step04AnalyticsDesign;
using GameFactory.Pipeline.Step05AnalyticsImplementation;
using GameFactory.Pipeline.Step06CorePrototype;
using GameFactory.Pipeline.Step07AssetGeneration;
using GameFactory.Pipeline.Step08VerticalSlice;
using GameFactory.Pipeline.Step09ContentProduction;
using GameFactory.Pipeline.Step10Testing;
using GameFactory.Pipeline.Step11ReleasePrep;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GameFactory.Pipeline;

/// <summary>The door of the pipeline.</summary>
public static class PipelineServices
{
    /// <summary>Adds the steps of this project, one line each, in their order. The host brings an <see cref="IMechanicSelector"/> and <see cref="IEventKeys"/>.</summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services)
    {
        services.AddForge();
        services.AddOptions<EventOptions>().BindConfiguration(EventOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<EventAccess>();
        services.TryAddSingleton<IDesigner, OfflineDesigner>();
        services.AddSingleton<BatchPlans>();
        services.AddSingleton<IStep, PreProductionStep>();
        services.AddSingleton<IStep, ProjectSetupStep>();
        services.AddSingleton<IStep, ArchitectureStep>();
        services.AddSingleton<IStep, AnalyticsDesignStep>();
        services.AddSingleton<IStep, AnalyticsImplementationStep>();
        services.AddSingleton<IStep, CorePrototypeStep>();
        services.AddSingleton<IStep, AssetGenerationStep>();
        services.AddSingleton<IStep, VerticalSliceStep>();
        services.AddSingleton<IStep, ContentProductionStep>();
        services.AddSingleton<IStep, TestingStep>();
        services.AddSingleton<IStep, ReleasePrepStep>();
        return services;
    }
}
