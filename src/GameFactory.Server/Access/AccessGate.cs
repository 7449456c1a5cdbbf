using System.Diagnostics;
using System.Globalization;
using GameFactory.Server.Protocol;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Access;

/// <summary>
/// Lets a request through whose caller may make it, and writes commands into the audit log. An operation without a rule is closed. On a
/// loopback address without <c>Access:Required</c> everybody may do everything, and commands are logged all the same.
/// </summary>
internal sealed class AccessGate(
    RequestDelegate next,
    ApiKeys keys,
    AuditLog audit,
    RequestBudget budget,
    HttpProblems problems,
    IOptions<AccessOptions> options
)
{
    private const string Bearer = "Bearer ";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            await next(context);
            return;
        }

        var rule = AccessRules.Of(endpoint, context.Request.Method);
        var caller = options.Value.Required ? await CallerOfAsync(context, rule) : Caller.Local;
        context.Features.Set(caller);
        if (options.Value.Required && await RefusesAsync(context, rule, caller))
        {
            await WriteAsync(context, endpoint, rule, caller);
            return;
        }

        try
        {
            await next(context);
        }
        finally
        {
            await WriteAsync(context, endpoint, rule, caller);
        }
    }

    /// <summary>Who makes the request.</summary>
    public static Caller CallerOf(HttpContext context) => context.Features.Get<Caller>() ?? Caller.Unknown;

    private async Task<Caller> CallerOfAsync(HttpContext context, AccessRule? rule)
    {
        if (rule is { Least: Role.Anyone })
        {
            return Caller.Unknown;
        }

        var sent = context.Request.Headers.Authorization.ToString();
        if (sent.StartsWith(Bearer + ApiKeys.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return await keys.FindAsync(sent[Bearer.Length..], context.RequestAborted) ?? Caller.Unknown;
        }

        var scheme = sent.Length > 0 ? AccessServices.Tokens : CookieAuthenticationDefaults.AuthenticationScheme;
        if (!options.Value.HasProvider)
        {
            return Caller.Unknown;
        }

        var result = await context.AuthenticateAsync(scheme);
        return result.Succeeded ? Caller.Of(result.Principal, options.Value.RoleClaim) : Caller.Unknown;
    }

    private async Task<bool> RefusesAsync(HttpContext context, AccessRule? rule, Caller caller)
    {
        if (rule is { Least: Role.Anyone })
        {
            return false;
        }

        if (caller != Caller.Unknown && budget.Take(caller.Name, context.Response) is { } wait)
        {
            await RefuseAsync(context, StatusCodes.Status429TooManyRequests, "There were too many requests in a minute.", wait);
            return true;
        }

        if (caller == Caller.Unknown)
        {
            await ChallengeAsync(context);
            return true;
        }

        if (rule is null || caller.Role < rule.Least)
        {
            var needed = rule is null ? "nobody may do this" : $"this needs the role {Words.Of(rule.Least)}";
            await RefuseAsync(
                context,
                StatusCodes.Status403Forbidden,
                $"{caller.Name} has the role {Words.Of(caller.Role)}; {needed}.",
                null
            );
            return true;
        }

        return false;
    }

    // A person in a browser is sent to the login; a program is told what is missing.
    private async Task ChallengeAsync(HttpContext context)
    {
        var isPage =
            HttpMethods.IsGet(context.Request.Method)
            && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
            && !context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal);
        if (isPage && options.Value.HasLogin)
        {
            await context.ChallengeAsync(
                AccessServices.Login,
                new AuthenticationProperties { RedirectUri = context.Request.PathBase + context.Request.Path }
            );
            return;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        await RefuseAsync(context, StatusCodes.Status401Unauthorized, "Who asks is not known.", null);
    }

    private async Task RefuseAsync(HttpContext context, int status, string detail, int? wait) =>
        await problems.TryWriteAsync(context, HttpProblems.Plain(status, detail), wait);

    private async Task WriteAsync(HttpContext context, Endpoint endpoint, AccessRule? rule, Caller caller)
    {
        if (rule is not { IsCommand: true })
        {
            return;
        }

        var target = context.Features.Get<CommandTarget>()?.Id ?? context.Request.Path + context.Request.QueryString;
        var request = context.Features.Get<CommandTarget>()?.RequestId ?? context.Request.Headers[RequestIds.Header].ToString();
        var status =
            context.Response.Headers.TryGetValue("grpc-status", out var grpc) ? grpc.ToString()
            : context.Features.Get<CommandTarget>() is { Result: { } said } ? said
            : context.Response.StatusCode.ToString(CultureInfo.InvariantCulture);
        await audit.WriteAsync(
            caller,
            AccessRules.NameOf(endpoint, context.Request.Method),
            target,
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            request,
            Activity.Current?.TraceId.ToString(),
            status
        );
    }
}
