using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.LocalForge.Api;

/// <summary>
/// Counts the requests of the current hour for <c>x-ratelimit-*</c> and <c>/rate_limit</c>. It counts and does not refuse.
/// </summary>
internal sealed class RequestMeter(TimeProvider time)
{
    private const int Limit = 5000;

    private readonly Lock _lock = new();
    private long _hour;
    private int _used;

    public void Map(IEndpointRouteBuilder api) => api.MapGet("/rate_limit", () =>
        {
            var (used, reset) = Count(0);
            var core = new
            {
                limit = Limit,
                used,
                remaining = Math.Max(0, Limit - used),
                reset,
            };
            return ForgeReplies.Ok(new { resources = new { core, search = core }, rate = core });
        });

    public Task MeasureAsync(HttpContext context, RequestDelegate next)
    {
        var (used, reset) = Count(1);
        var headers = context.Response.Headers;
        headers["x-ratelimit-limit"] = Limit.ToString();
        headers["x-ratelimit-used"] = used.ToString();
        headers["x-ratelimit-remaining"] = Math.Max(0, Limit - used).ToString();
        headers["x-ratelimit-reset"] = reset.ToString();
        headers["x-ratelimit-resource"] = "core";
        return next(context);
    }

    private (int Used, long Reset) Count(int more)
    {
        var hour = time.GetUtcNow().ToUnixTimeSeconds() / 3600;
        lock (_lock)
        {
            _used = hour == _hour ? _used + more : more;
            _hour = hour;
            return (_used, (hour + 1) * 3600);
        }
    }
}
