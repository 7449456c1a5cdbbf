using System.Collections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GameFactory.Server.Hosting;

/// <summary>
/// Traces (batch → game → step → SQL) and metrics, sent by OTLP. Without an endpoint nothing listens and nothing is paid.
/// </summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The standard variables as settings; only what has another prefix than ours.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> FromEnvironment() =>
        Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .Where(entry => ((string)entry.Key).StartsWith("OTEL_", StringComparison.Ordinal))
            .Select(entry => KeyValuePair.Create((string)entry.Key, (string?)entry.Value));

    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration, string name)
    {
        if (!IsOn(configuration))
        {
            return;
        }

        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("gamefactory", serviceVersion: ServerVersion.Text, serviceInstanceId: name))
            .WithTracing(tracing =>
                tracing.AddSource("GameFactory.*", "Microsoft.Orleans.Application").AddAspNetCoreInstrumentation().AddNpgsql()
            )
            .WithMetrics(metrics =>
                metrics.AddMeter("GameFactory.*", "Microsoft.Orleans", "Npgsql", "Microsoft.AspNetCore.Hosting").AddRuntimeInstrumentation()
            )
            .UseOtlpExporter();
    }

    /// <summary>
    /// Calls between grains carry the trace on. They do so in filters, which every call pays for, so only when somebody listens.
    /// </summary>
    public static ISiloBuilder AddTelemetry(this ISiloBuilder silo, IConfiguration configuration) =>
        IsOn(configuration) ? silo.AddActivityPropagation() : silo;

    /// <summary>Somebody listens.</summary>
    public static bool IsOn(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[Endpoint]);
}
