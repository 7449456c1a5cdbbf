using GameFactory.Insights.Ingestion;
using GameFactory.Insights.Ingestion.Keys;
using GameFactory.Insights.Learning;
using GameFactory.Insights.Learning.Store;
using GameFactory.Insights.Metrics;
using GameFactory.Insights.Players;
using GameFactory.Insights.PostLaunch;
using GameFactory.Insights.Retention;
using GameFactory.Insights.Schedule;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GameFactory.Insights;

/// <summary>Registers insights: events, metrics, learning.</summary>
public static class InsightsServices
{
    /// <summary>
    /// Adds all of it. The host brings an <see cref="Npgsql.NpgsqlDataSource"/> on a migrated database, an Orleans silo with reminders, and
    /// the configuration, from which the sections
    /// <c>Ingestion</c>, <c>Retention</c>, <c>Metrics</c>, <c>Score</c> and <c>Learning</c> are read.
    /// </summary>
    public static IServiceCollection AddInsights(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        AddOptions<IngestionOptions>(services, configuration, IngestionOptions.Section);
        AddOptions<RetentionOptions>(services, configuration, RetentionOptions.Section);
        AddOptions<MetricsOptions>(services, configuration, MetricsOptions.Section);
        AddOptions<ScoreOptions>(services, configuration, ScoreOptions.Section);
        AddOptions<LearningOptions>(services, configuration, LearningOptions.Section);
        services.AddSingleton<IValidateOptions<MetricsOptions>, ReminderPeriodValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services
            .AddSingleton<WriteKeys>()
            .AddSingleton<KeyDelivery>()
            .AddSingleton<WriteKeyCache>()
            .AddSingleton<GameRateLimiter>()
            .AddSingleton<EventQueue>();
        services.AddSingleton(Ingestor).AddSingleton<PoisonEvents>().AddSingleton<EventPartitions>();
        services.AddSingleton<MetricsRollup>().AddSingleton<MetricsReader>().AddSingleton<MetricsExport>();
        services
            .AddSingleton(provider => new PlayerSimulator(new HttpClient(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<BatchSimulation>();
        services
            .AddSingleton<LearningRules>()
            .AddSingleton<LearningStore>()
            .AddSingleton<LearningDue>()
            .AddSingleton<LearningUpdater>()
            .AddSingleton<AdviceStore>();
        services.AddHostedService<EventWriter>();
        services.AddHostedService<PartitionService>();
        services.AddSingleton<EventRetention>().AddHostedService<RetentionService>();
        services.AddSingleton<RollupService>().AddSingleton<IHostedService>(provider => provider.GetRequiredService<RollupService>());
        return services;
    }

    private static EventIngestor Ingestor(IServiceProvider provider) =>
        new(
            provider.GetRequiredService<EventQueue>(),
            provider.GetRequiredService<WriteKeyCache>(),
            provider.GetRequiredService<GameRateLimiter>(),
            provider.GetRequiredService<EventPartitions>(),
            provider.GetRequiredService<IOptions<IngestionOptions>>(),
            provider.GetRequiredService<TimeProvider>()
        );

    // A misspelt setting, or one out of its range, stops the start.
    private static void AddOptions<T>(IServiceCollection services, IConfiguration configuration, string section)
        where T : class =>
        services
            .AddOptions<T>()
            .Bind(configuration.GetSection(section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
}
