using System.Globalization;
using GameFactory.Server.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Health;

/// <summary>The disk of the data folder has room for work, logs and artifacts.</summary>
internal sealed class DiskHealth(IOptions<ServerOptions> options) : IHealthCheck
{
    private const long Little = 2L << 30;
    private const long Nothing = 200L << 20;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Judge(new DriveInfo(Path.GetFullPath(options.Value.Data)).AvailableFreeSpace));

    internal static HealthCheckResult Judge(long free)
    {
        var room = string.Create(CultureInfo.InvariantCulture, $"{free / (double)(1 << 30):0.0} GiB free");
        return free >= Little ? HealthCheckResult.Healthy(room)
            : free >= Nothing ? HealthCheckResult.Degraded($"{room}, below {Little >> 30} GiB: make room, or move the data folder")
            : HealthCheckResult.Unhealthy($"{room}: work cannot go on; make room");
    }
}
