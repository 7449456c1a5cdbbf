using System.Net;
using GameFactory.Server.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace GameFactory.Server.Access;

/// <summary>
/// The page behind the link in the log: it shows a button, so that a program that only looks at links uses nothing up, and then the first
/// administrator's key, once.
/// </summary>
internal static class FirstPage
{
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IResult Show(HttpContext context, string? token) =>
        Page(
            context,
            $"""
            <p>This link makes the first administrator of this factory: an API key that is shown once.</p>
            <form method="post"><input type="hidden" name="token" value="{WebUtility.HtmlEncode(
                token
            )}"><button>Make the key</button></form>
            """
        );

    public static async Task<IResult> AcceptAsync(
        HttpContext context,
        [FromForm(Name = "token")] string? token,
        ApiKeys keys,
        AuditLog audit,
        CancellationToken cancellationToken
    )
    {
        if (!await keys.AcceptAsync(token ?? "", cancellationToken))
        {
            throw RequestException.Refused(
                "The link is wrong, has run out or was used; a restart of the server logs a new one while there is no administrator."
            );
        }

        var (key, text) = await keys.IssueAsync("first administrator", "admin", expiresAt: null, "the one-time link", cancellationToken);
        var remote = context.Connection.RemoteIpAddress?.ToString() ?? "";
        await audit.WriteAsync(new Caller("link", Role.Admin), "POST " + AccessRoutes.First, key.Id.ToString(), remote, null, null, "200");
        context.Response.Headers.CacheControl = "no-store";
        return Page(context, $"<p>The key of the first administrator; keep it, it is shown once:</p><pre>{text}</pre>");
    }

    private static IResult Page(HttpContext context, string body)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return Results.Content(
            $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>GameFactory</title><body>{body}</body></html>\n",
            "text/html; charset=utf-8"
        );
    }
}
