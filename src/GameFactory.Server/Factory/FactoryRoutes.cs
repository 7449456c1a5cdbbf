using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.Server.Factory;

/// <summary>The whole factory over HTTP.</summary>
internal static class FactoryRoutes
{
    public static void MapFactory(this IEndpointRouteBuilder routes)
    {
        var factory = routes.MapGroup("/v1").WithTags("Factory");
        factory
            .MapGet("info", (FactoryApi api, CancellationToken cancellationToken) => api.InfoAsync(cancellationToken))
            .WithName("info")
            .WithSummary("What answers: version, silos, whether attempts may start, where gRPC is served.");
        factory
            .MapPost("pause", (FactoryApi api, CancellationToken cancellationToken) => api.PauseAsync(paused: true, cancellationToken))
            .WithName("pauseAll")
            .WithSummary("Starts no further attempt in any batch; running ones end.");
        factory
            .MapPost("resume", (FactoryApi api, CancellationToken cancellationToken) => api.PauseAsync(paused: false, cancellationToken))
            .WithName("resumeAll")
            .WithSummary("Undoes it.");
    }
}
