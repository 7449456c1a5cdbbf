using System.Net;
using GameFactory.Server.Protocol;
using Microsoft.AspNetCore.Http;

namespace GameFactory.Server.Access;

/// <summary>
/// Refuses requests that a web page of somebody else sends to this machine: a name that resolves to loopback (DNS rebinding), or a
/// cross-site request. Without access control the browser's word about where a request comes from is all there is.
/// </summary>
internal sealed class LoopbackGuard(RequestDelegate next, HttpProblems problems)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!IsLoopback(context.Request.Host.Host) || !IsOwn(context.Request.Headers.Origin.ToString(), context.Request.Host))
        {
            const string Detail = "Only requests from this machine, to a loopback address, are answered.";
            return problems
                .TryWriteAsync(context, HttpProblems.Plain(StatusCodes.Status403Forbidden, Detail), retryAfterSeconds: null)
                .AsTask();
        }

        return next(context);
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsOwn(string origin, HostString host) =>
        origin.Length == 0
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority.Equals(host.Value, StringComparison.OrdinalIgnoreCase));
}
