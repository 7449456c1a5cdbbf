using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can work, check by check.</summary>
internal static class HealthRoutes
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddFactoryHealth(this IServiceCollection services) =>
        services.AddHealthChecks().Add(Check<DatabaseHealth>("database")).Add(Check<SiloHealth>("silo")).Services;

    public static void MapFactoryHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static HealthCheckRegistration Check<T>(string name)
        where T : class, IHealthCheck =>
        new(name, services => ActivatorUtilities.GetServiceOrCreateInstance<T>(services), HealthStatus.Unhealthy, tags: null, s_timeout);

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
                checks = report.Entries.ToDictionary(
                    entry => entry.Key,
                    entry => new
                    {
                        status = entry.Value.Status.ToString(),
                        detail = entry.Value.Description ?? entry.Value.Exception?.Message,
                    }
                ),
            }
        );
    }
}
