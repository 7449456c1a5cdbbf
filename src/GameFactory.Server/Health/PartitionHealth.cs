using GameFactory.Storage.Queries;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GameFactory.Server.Health;

/// <summary>Events of the next months have a partition to go to.</summary>
internal sealed class PartitionHealth(PartitionQueries partitions) : IHealthCheck
{
    private const int LeastPartitions = 2;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var future = await partitions.FutureAsync(cancellationToken);
        return future >= LeastPartitions
            ? HealthCheckResult.Healthy($"{future} future event partitions")
            : HealthCheckResult.Unhealthy($"{future} future event partitions, at least {LeastPartitions} are needed");
    }
}
