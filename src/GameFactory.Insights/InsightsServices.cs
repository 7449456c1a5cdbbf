using GameFactory.Engine.Steps;
using GameFactory.Insights.Ingestion;
using GameFactory.Insights.Ingestion.Keys;
using GameFactory.Insights.Learning;
using GameFactory.Insights.Learning.Store;
using GameFactory.Insights.Metrics;
using GameFactory.Insights.Players;
using GameFactory.Insights.PostLaunch;
using GameFactory.Insights.Retention;
using GameFactory.Insights.Schedule;
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
public static class InsightsServices
{
    /// <summary>
    /// Adds all of it. The host brings an <see cref="Npgsql.NpgsqlDataSource"/> on a migrated database, an Orleans silo with reminders, and the configuration, from which the sections
    /// <c>Ingestion</c>, <c>Retention</c>, <c>Metrics</c>, <c>Score</c>, <c>PostLaunch</c> and <c>Learning</c> are read.
    /// </summary>
    public static IServiceCollection AddInsights(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<IngestionOptions>().Bind(configuration.GetSection(IngestionOptions.Section), Strictly).ValidateOnStart();
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection(RetentionOptions.Section), Strictly).ValidateOnStart();
        services.AddOptions<MetricsOptions>().Bind(configuration.GetSection(MetricsOptions.Section), Strictly).ValidateOnStart();
        services.AddOptions<ScoreOptions>().Bind(configuration.GetSection(ScoreOptions.Section), Strictly).ValidateOnStart();
        services.AddOptions<PostLaunchOptions>().Bind(configuration.GetSection(PostLaunchOptions.Section), Strictly).ValidateOnStart();
        services.AddOptions<LearningOptions>().Bind(configuration.GetSection(LearningOptions.Section), Strictly).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PostLaunchOptions>, PostLaunchOptionsValidator>();
        services.AddSingleton<IValidateOptions<LearningOptions>, LearningOptionsValidator>();
        services.AddSingleton<IValidateOptions<IngestionOptions>, IngestionOptionsValidator>();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>();
        services.AddSingleton<IValidateOptions<MetricsOptions>, MetricsOptionsValidator>().AddSingleton<IValidateOptions<MetricsOptions>, ReminderPeriodValidator>();
        services.AddSingleton<IValidateOptions<ScoreOptions>, ScoreOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<WriteKeys>().AddSingleton<KeyDelivery>().AddSingleton<WriteKeyCache>().AddSingleton<GameRateLimiter>().AddSingleton<EventQueue>();
        services.AddSingleton(Intake).AddSingleton<PoisonEvents>().AddSingleton<EventPartitions>().AddSingleton<EventsEndpoint>();
        services.AddSingleton<MetricsRollup>().AddSingleton<MetricsReader>().AddSingleton<MetricsExport>();
        services.AddSingleton<IStep, Step12PostLaunch>();
        services.AddSingleton(provider => new PlayerSimulator(new HttpClient(), provider.GetRequiredService<TimeProvider>())).AddSingleton<BatchSimulation>();
        services.AddSingleton<LearningRules>().AddSingleton<LearningStore>().AddSingleton<LearningDue>().AddSingleton<LearningUpdater>().AddSingleton<AdviceStore>();
        services.AddHostedService<EventWriter>();
        services.AddHostedService<PartitionService>();
        services.AddSingleton<EventRetention>().AddHostedService<RetentionService>();
        services.AddSingleton<RollupService>().AddSingleton<IHostedService>(provider => provider.GetRequiredService<RollupService>());
        return services;
    }

    private static EventIngestor Intake(IServiceProvider provider) => new(
        provider.GetRequiredService<EventQueue>(),
        provider.GetRequiredService<WriteKeyCache>(),
        provider.GetRequiredService<GameRateLimiter>(),
        provider.GetRequiredService<EventPartitions>(),
        provider.GetRequiredService<IOptions<IngestionOptions>>(),
        provider.GetRequiredService<TimeProvider>());

    // A misspelt setting stops the start.
    private static void Strictly(BinderOptions binder) => binder.ErrorOnUnknownConfiguration = true;

    /// <summary>Maps <c>POST /v1/events</c>, retention and simulated players.</summary>
    public static IEndpointRouteBuilder MapInsights(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/events", (Delegate)routes.ServiceProvider.GetRequiredService<EventsEndpoint>().HandleAsync).WithTags("Events").WithName("sendEvents")
            .WithSummary("Stores events of the key's game: a JSON array or newline JSON, gzip or not. Answered after the commit.")
            .WithDescription(EventsEndpoint.Description)
            .Produces(200, contentType: "application/json").ProducesProblem(400).ProducesProblem(401).ProducesProblem(413).ProducesProblem(415).ProducesProblem(429).ProducesProblem(503);
        routes.MapGet("/v1/events/poison", (PoisonEvents events, int? limit, CancellationToken cancellationToken) => events.ListAsync(Math.Clamp(limit ?? 50, 1, 1_000), cancellationToken))
            .WithTags("Events").WithName("listPoisonEvents").WithSummary("Events that the database refused and that were put aside, the newest first; ?limit is 1 to 1,000.");
        routes.MapRetention();
        routes.MapSimulation();
        return routes;
    }
}
