using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;

namespace GameFactory.Server.Contract;

/// <summary>
/// The interface to read and to try, at <c>/docs</c>. Its script comes with the server; nothing is asked of another host.
/// </summary>
internal static class Reference
{
    public const string Path = "/docs";

    // The page sets itself up with a script and styles in the document, which is why both may stand inline here and nowhere else.
    private const string Policy =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapReference(this IEndpointRouteBuilder routes) =>
        routes
            .MapScalarApiReference(Path, scalar =>
                scalar
                    .WithTitle("GameFactory")
                    .WithOpenApiRoutePattern("/openapi/v1.json")
                    .DisableDefaultFonts()
                    .DisableAgent()
                    .DisableTelemetry()
            )
            .AddEndpointFilter(
                (context, next) =>
                {
                    context.HttpContext.Response.Headers.ContentSecurityPolicy = Policy;
                    context.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
                    return next(context);
                }
            );
}
