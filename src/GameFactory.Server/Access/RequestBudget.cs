using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Access;

/// <summary>How many requests one caller may make; the answers say how many are left.</summary>
internal sealed class RequestBudget(IOptions<AccessOptions> options) : IDisposable
{
    private const int Window = 60;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(caller =>
        RateLimitPartition.GetFixedWindowLimiter(caller, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.Value.RequestsPerMinute,
            Window = TimeSpan.FromSeconds(Window),
        })
    );

    /// <summary>Takes one request; the seconds to wait when there is none left, else null.</summary>
    public int? Take(string caller, HttpResponse answer)
    {
        using var lease = _limiter.AttemptAcquire(caller);
        var left = _limiter.GetStatistics(caller)?.CurrentAvailablePermits ?? 0;
        answer.Headers["RateLimit-Policy"] = string.Create(
            CultureInfo.InvariantCulture,
            $"\"caller\";q={options.Value.RequestsPerMinute};w={Window}"
        );
        answer.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"caller\";r={left};t={Window}");
        if (lease.IsAcquired)
        {
            return null;
        }

        return lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? (int)Math.Ceiling(after.TotalSeconds) : Window;
    }

    public void Dispose() => _limiter.Dispose();
}
