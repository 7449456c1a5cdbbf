using GameFactory.Server.Protocol;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Access;

/// <summary>Keys, the audit log, the login, and the link for the first administrator.</summary>
internal static class AccessRoutes
{
    public const string First = "/access/first";

    public static void MapAccess(this IEndpointRouteBuilder routes)
    {
        var access = routes.MapGroup("/v1/access").WithTags("Access").ProducesProblem(404);
        access
            .MapGet("keys", (AccessApi api, CancellationToken cancellationToken) => api.ListAsync(cancellationToken))
            .WithName("listApiKeys")
            .WithSummary("All API keys, without their texts.");
        access.MapPost("keys", IssueAsync).WithName("issueApiKey").WithSummary("Makes an API key; its text is in this answer only.");
        access
            .MapDelete("keys/{id}", (string id, AccessApi api, CancellationToken cancellationToken) =>
                api.RevokeAsync(id, cancellationToken)
            )
            .WithName("revokeApiKey")
            .WithSummary("Revokes a key; servers forget it within seconds.");
        access
            .MapGet("audit", (string? text, string? cursor, int? limit, AccessApi api, CancellationToken cancellationToken) =>
                api.AuditAsync(text, cursor, limit, cancellationToken)
            )
            .WithName("listAudit")
            .WithSummary("Commands and who gave them, newest first.");
        routes.MapGet(First, FirstPage.Show).ExcludeFromDescription();
        routes.MapPost(First, FirstPage.AcceptAsync).DisableAntiforgery().ExcludeFromDescription();
        routes
            .MapGet("/login", (HttpContext context, IOptions<AccessOptions> options) =>
                options.Value.ClientId.Length > 0
                    ? Results.Challenge(
                        new AuthenticationProperties { RedirectUri = context.Request.PathBase + "/" },
                        [AccessServices.Login]
                    )
                    : throw RequestException.NotFound("No login provider is set; use an API key.")
            )
            .ExcludeFromDescription();
        routes
            .MapPost("/logout", (IOptions<AccessOptions> options) =>
                !options.Value.HasProvider
                    ? Results.Redirect("/signed-out")
                    : Results.SignOut(
                        new AuthenticationProperties { RedirectUri = "/signed-out" },
                        [CookieAuthenticationDefaults.AuthenticationScheme]
                    )
            )
            .ExcludeFromDescription();
        routes.MapGet("/signed-out", () => Results.Text("You are logged out.\n")).ExcludeFromDescription();
    }

    private static async Task<Microsoft.AspNetCore.Http.HttpResults.Created<IssuedApiKey>> IssueAsync(
        NewApiKey? body,
        HttpContext context,
        AccessApi api,
        CancellationToken cancellationToken
    )
    {
        var request = body ?? throw RequestException.Invalid("body", "is missing; it is a JSON object, see /openapi/v1.json");
        var issued = await api.IssueAsync(request, AccessGate.CallerOf(context), cancellationToken);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"/v1/access/keys/{issued.Key.Id}", issued);
    }
}
