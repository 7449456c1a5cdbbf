using GameFactory.Insights.Schedule;
using GameFactory.Server.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace GameFactory.Tests.Server.Health;

public sealed class HealthTests
{
    [Theory]
    [InlineData(50_000, HealthStatus.Healthy)]
    [InlineData(1_000, HealthStatus.Degraded)]
    [InlineData(100, HealthStatus.Unhealthy)]
    public void A_disk_that_fills_up_is_told_before_it_is_full(long mebibytes, HealthStatus expected) =>
        Assert.Equal(expected, DiskHealth.Judge(mebibytes << 20).Status);

    [Fact]
    public void A_rollup_that_ends_no_run_for_three_periods_lags()
    {
        var time = new FakeTimeProvider();
        var health = new RollupHealth(database: null!, Options.Create(new MetricsOptions { Every = TimeSpan.FromMinutes(5) }), time);

        Assert.Equal(HealthStatus.Healthy, health.Judge(isDirty: true, run: 7).Status);
        time.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(HealthStatus.Degraded, health.Judge(isDirty: true, run: 7).Status);
        Assert.Equal(HealthStatus.Healthy, health.Judge(isDirty: true, run: 8).Status);
        time.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(HealthStatus.Healthy, health.Judge(isDirty: false, run: 8).Status);
    }
}
