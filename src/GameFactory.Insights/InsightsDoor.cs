using GameFactory.Engine.Steps;
using GameFactory.Insights.Ingestion;
using GameFactory.Insights.Learning;
using GameFactory.Insights.Learning.Store;
using GameFactory.Insights.Metrics;
using GameFactory.Insights.Players;
using GameFactory.Insights.PostLaunch;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GameFactory.Insights;

/// <summary>The door of insights: events, metrics, learning.</summary>
public static class InsightsDoor
{
    /// <summary>
    /// Adds all of it. The host brings an <see cref="Npgsql.NpgsqlDataSource"/> on a migrated database, an Orleans silo with reminders, and the configuration, from which the sections
    /// <c>Ingestion</c>, <c>Metrics</c>, <c>Score</c>, <c>PostLaunch</c> and <c>Learning</c> are read.
    /// </summary>
    public static IServiceCollection AddInsights(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<IngestionOptions>().Bind(configuration.GetSection(IngestionOptions.Section), Strictly).ValidateOnStart();
        services.AddOptions<MetricsOptions>().Bind(configuration.GetSection(MetricsOptions.Section), Strictly).ValidateOnStart();
        services.AddOptions<ScoreOptions>().Bind(configuration.GetSection(ScoreOptions.Section), Strictly).ValidateOnStart();
        services.AddOptions<PostLaunchOptions>().Bind(configuration.GetSection(PostLaunchOptions.Section), Strictly).ValidateOnStart();
        services.AddOptions<LearningOptions>().Bind(configuration.GetSection(LearningOptions.Section), Strictly).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PostLaunchOptions>, PostLaunchOptionsValidator>();
        services.AddSingleton<IValidateOptions<LearningOptions>, LearningOptionsValidator>();
        services.AddSingleton<IValidateOptions<IngestionOptions>, IngestionOptionsValidator>();
        services.AddSingleton<IValidateOptions<MetricsOptions>, MetricsOptionsValidator>().AddSingleton<IValidateOptions<MetricsOptions>, ReminderPeriodValidator>();
        services.AddSingleton<IValidateOptions<ScoreOptions>, ScoreOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<WriteKeys>().AddSingleton<KeyRing>().AddSingleton<GameAllowance>().AddSingleton<EventQueue>();
        services.AddSingleton<EventPartitions>().AddSingleton<EventsEndpoint>().AddSingleton<MetricsRollup>().AddSingleton<MetricsReader>().AddSingleton<MetricsExport>();
        services.AddSingleton<IStep, Step12PostLaunch>();
        services.AddSingleton(provider => new PlayerSimulator(new HttpClient(), provider.GetRequiredService<TimeProvider>())).AddSingleton<BatchSimulation>();
        services.AddSingleton<LearningRules>().AddSingleton<LearningStore>().AddSingleton<LearningUpdater>().AddSingleton<AdviceStore>();
        services.AddHostedService<EventWriter>();
        services.AddHostedService<PartitionService>();
        services.AddSingleton<RollupService>().AddSingleton<IHostedService>(provider => provider.GetRequiredService<RollupService>());
        return services;
    }

    // A misspelt setting stops the start.
    private static void Strictly(BinderOptions binder) => binder.ErrorOnUnknownConfiguration = true;

    /// <summary>Maps <c>POST /v1/events</c>, write keys and simulated players.</summary>
    public static IEndpointRouteBuilder MapInsights(this IEndpointRouteBuilder routes)
    {
        var endpoint = routes.ServiceProvider.GetRequiredService<EventsEndpoint>();
        routes.MapPost("/v1/events", endpoint.HandleAsync).WithTags("Events").WithName("sendEvents")
            .WithSummary("Stores events of the key's game: a JSON array or newline JSON, gzip or not. Answered after the commit.");
        routes.MapWriteKeys();
        routes.MapSimulation();
        return routes;
    }
}
