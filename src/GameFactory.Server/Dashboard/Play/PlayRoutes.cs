using GameFactory.Server.Games;
using GameFactory.Stage.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.Server.Dashboard.Play;

/// <summary>Games to be played in the browser: a shell of the server's own, and in it the game, in a frame without an origin.</summary>
internal static class PlayRoutes
{
    public static void MapPlay(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/play/{id}", async (string id, GameApi games, HttpContext context, CancellationToken cancellationToken) =>
            {
                var game = (await games.GetAsync(id, cancellationToken)).Game;
                return Page(context, PlayPage.ShellPolicy, PlayPage.Shell(game.Name, game.Slug, $"/play/{game.Slug}/frame"));
            })
            .ExcludeFromDescription();
        routes
            .MapGet("/play/{id}/frame", async (string id, PlaySource source, HttpContext context, CancellationToken cancellationToken) =>
            {
                var (_, game) = await source.ReadAsync(id, cancellationToken);
                return Page(context, PlayPage.FramePolicy, PlayPage.Frame(game));
            })
            .ExcludeFromDescription();
    }

    private static IResult Page(HttpContext context, string policy, string html)
    {
        context.Response.Headers.ContentSecurityPolicy = policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return Results.Content(html, "text/html; charset=utf-8");
    }
}
