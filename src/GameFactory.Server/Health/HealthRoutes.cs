using GameFactory.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/started</c>: its silo has joined the cluster. <c>/health/ready</c>: it can work,
/// check by check; 503 when it cannot, 200 and Degraded when a part is away without which it goes on.
/// </summary>
internal static class HealthRoutes
{
    private const string Started = "started";
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddFactoryHealth(this IServiceCollection services)
    {
        services.AddSingleton<ForgeHealth>().AddSingleton<RollupHealth>();
        services.AddHostedService<FactoryMetrics>();
        return services
            .AddHealthChecks()
            .Add(Check<DatabaseHealth>("database"))
            .Add(Check<PartitionHealth>("partitions"))
            .Add(Check<SiloHealth>("silo", Started))
            .Add(Check<ForgeHealth>("forge"))
            .Add(Check<DiskHealth>("disk"))
            .Add(Check<RollupHealth>("rollup"))
            .Services;
    }

    public static void MapFactoryHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks(
            "/health/started",
            new HealthCheckOptions { Predicate = check => check.Tags.Contains(Started), ResponseWriter = WriteAsync }
        );
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static HealthCheckRegistration Check<T>(string name, params string[] tags)
        where T : class, IHealthCheck =>
        new(name, services => ActivatorUtilities.GetServiceOrCreateInstance<T>(services), HealthStatus.Unhealthy, tags, s_timeout);

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        if (context.RequestServices.GetRequiredService<IOptions<ServerOptions>>().Value.Instance is { Length: > 0 } instance)
        {
            context.Response.Headers[ServerOptions.InstanceHeader] = instance;
        }

        return context.Response.WriteAsJsonAsync(
            new
            {
                status = report.Status.ToString(),
                away = report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy).Select(entry => entry.Key),
                checks = report.Entries.ToDictionary(
                    entry => entry.Key,
                    entry => new { status = entry.Value.Status.ToString(), detail = Detail(entry.Value) }
                ),
            }
        );
    }

    // What a driver says names hosts and classes; the log has it.
    private static string? Detail(HealthReportEntry entry) =>
        entry.Description ?? (entry.Exception is null ? null : "does not answer; the server's log says why");
}
