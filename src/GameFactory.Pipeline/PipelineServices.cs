using GameFactory.Engine.Steps;
using GameFactory.Kit;
using GameFactory.Pipeline.Forges;
using GameFactory.Pipeline.KitSteps;
using GameFactory.Pipeline.Step01PreProduction;
using GameFactory.Pipeline.Step01PreProduction.Designing;
using GameFactory.Pipeline.Step01PreProduction.Planning;
using GameFactory.Pipeline.Step01PreProduction.Requests;
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
using GameFactory.Pipeline.Step12PostLaunch;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GameFactory.Pipeline;

/// <summary>Registers the steps.</summary>
public static class PipelineServices
{
    /// <summary>
    /// Adds the kit and the steps, one line each, in their order. The host brings an <see cref="IMechanicSelector"/>,
    /// <see cref="IEventKeys"/> and
    /// <see cref="IPlayerOutcomes"/>; it may add further mechanics with <see cref="KitServices.AddMechanic{T}"/>.
    /// </summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services)
    {
        services.AddKit();
        services.AddForge();
        services.AddOptions<EventOptions>().BindConfiguration(EventOptions.Section, Strictly).ValidateDataAnnotations().ValidateOnStart();
        services
            .AddOptions<PostLaunchOptions>()
            .BindConfiguration(PostLaunchOptions.Section, Strictly)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<BatchRequestRules>();
        services.TryAddSingleton<IDesigner, OfflineDesigner>();
        services.AddSingleton<BatchPlans>();
        services.AddSingleton<KitWorkbench>();
        services.AddSingleton<EventAccess>();
        services.AddSingleton<AssetChecks>();
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
        services.AddSingleton<IStep, PostLaunchStep>();
        return services;
    }

    // A misspelt setting stops the start.
    private static void Strictly(BinderOptions binder) => binder.ErrorOnUnknownConfiguration = true;
}
