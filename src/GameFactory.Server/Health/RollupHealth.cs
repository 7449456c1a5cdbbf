using GameFactory.Database.Sql;
using GameFactory.Insights.Schedule;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GameFactory.Server.Health;

/// <summary>
/// Events are counted about as soon as they should be. Marks of days carry no time, so the lag is what this process has seen: days wait,
/// and no run has ended well since.
/// </summary>
internal sealed class RollupHealth(NpgsqlDataSource database, IOptions<MetricsOptions> options, TimeProvider time) : IHealthCheck
{
    private static readonly string s_state = SqlFile.Beside<RollupHealth>("rollup_state.sql");

    private readonly Lock _lock = new();
    private (long Run, DateTimeOffset Since)? _waits;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var state = await database.ReadAsync(s_state, [], row => (row.Get<bool>("dirty"), row.Get<long>("run")), cancellationToken);
        var (isDirty, run) = state.Single();
        return Judge(isDirty, run);
    }

    internal HealthCheckResult Judge(bool isDirty, long run)
    {
        if (options.Value.Every == TimeSpan.Zero)
        {
            return HealthCheckResult.Healthy("metrics are counted on command only");
        }

        lock (_lock)
        {
            _waits =
                !isDirty ? null
                : _waits is { } known && known.Run == run ? known
                : (run, time.GetUtcNow());
            return _waits is not { } waits ? HealthCheckResult.Healthy("every day is counted")
                : time.GetUtcNow() - waits.Since <= 3 * options.Value.Every ? HealthCheckResult.Healthy("days wait to be counted")
                : HealthCheckResult.Degraded($"days wait to be counted since {waits.Since:u} or longer; ./factory metrics rollup says why");
        }
    }
}
