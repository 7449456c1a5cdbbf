using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GameFactory.Server.Health;

/// <summary>This process's silo is an active member of its cluster.</summary>
internal sealed class SiloHealth(ISiloStatusOracle silos) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            silos.CurrentStatus == SiloStatus.Active
                ? HealthCheckResult.Healthy($"active, one of {silos.GetApproximateSiloStatuses(onlyActive: true).Count}")
                : HealthCheckResult.Unhealthy($"the silo is {silos.CurrentStatus}")
        );
}
