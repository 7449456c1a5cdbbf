using System.Diagnostics.CodeAnalysis;
using GameFactory.Pipeline.Forges;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Health;

/// <summary>
/// The forge answers at all, whatever it says. One that does not leaves the server degraded and no more: reading, commands and events go on
/// without it, and no load balancer should take every silo away at once. Asked at most every ten seconds.
/// </summary>
internal sealed class ForgeHealth(IOptions<ForgeOptions> options, TimeProvider time) : IHealthCheck, IDisposable
{
    private static readonly TimeSpan s_fresh = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = s_patience,
    };
    private readonly SemaphoreSlim _one = new(1, 1);
    private HealthCheckResult _last;
    private long _asked;
    private DateTimeOffset? _awaySince;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_asked == 0 || time.GetElapsedTime(_asked) >= s_fresh)
            {
                _last = await AskAsync(cancellationToken);
                _asked = time.GetTimestamp();
            }

            return _last;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _one.Dispose();
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "Both are disposed of; the analyzer does not follow the conditional.")]
    private async Task<HealthCheckResult> AskAsync(CancellationToken cancellationToken)
    {
        var address = options.Value.Address;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            request.Headers.UserAgent.ParseAdd("GameFactory");
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            _awaySince = null;
            return HealthCheckResult.Healthy($"{address} answers");
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            _awaySince ??= time.GetUtcNow();
            return HealthCheckResult.Degraded($"{address} does not answer, since {_awaySince:u}; steps that need it wait");
        }
    }
}
