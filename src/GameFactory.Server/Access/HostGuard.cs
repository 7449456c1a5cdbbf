using System.Net;
using GameFactory.Server.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Access;

/// <summary>
/// Refuses requests that a web page of somebody else sends to this machine: a name that resolves to it (DNS rebinding), or a cross-site
/// request. Names other than loopback are those of <c>Access:Hosts</c>. Devices and proxies' probes of health come under any name.
/// </summary>
internal sealed class HostGuard(RequestDelegate next, HttpProblems problems, IOptions<AccessOptions> options)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!IsKnown(context) || !IsOwn(context.Request.Headers.Origin.ToString(), context.Request.Host))
        {
            var detail =
                options.Value.HostNames.Count == 0
                    ? "Only requests from this machine, to a loopback address, are answered."
                    : "Only requests to the names of this server (Access:Hosts), and from its own pages, are answered.";
            return problems
                .TryWriteAsync(context, HttpProblems.Plain(StatusCodes.Status403Forbidden, detail), retryAfterSeconds: null)
                .AsTask();
        }

        return next(context);
    }

    private bool IsKnown(HttpContext context) =>
        IsLoopback(context.Request.Host.Host)
        || options.Value.HostNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
        || (options.Value.Required && context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal));

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsOwn(string origin, HostString host) =>
        origin.Length == 0
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority.Equals(host.Value, StringComparison.OrdinalIgnoreCase));
}
