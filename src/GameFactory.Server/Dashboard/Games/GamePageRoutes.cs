using GameFactory.Kit.Mechanics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.Server.Dashboard.Games;

/// <summary>The page of a game: one file that needs nothing else, so it can be kept or sent as it is.</summary>
internal static class GamePageRoutes
{
    // No scripts at all: what a game's design says is text that an AI may have written.
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src data:; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";

    public static void MapGamePage(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/games/{id}",
                async (
                    string id,
                    GamePageSource source,
                    MechanicRegistry mechanics,
                    HttpContext context,
                    CancellationToken cancellationToken
                ) =>
                {
                    var content = await source.ReadAsync(id, cancellationToken);
                    context.Response.Headers.ContentSecurityPolicy = Policy;
                    context.Response.Headers.XContentTypeOptions = "nosniff";
                    return Results.Content(GamePageHtml.Of(content, mechanics), "text/html; charset=utf-8");
                }
            )
            .ExcludeFromDescription();
}
