using GameFactory.Engine.Running;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.IntegrationTests.Storage.Grains;

/// <summary>Leases, and what comes with them.</summary>
public sealed class RunnerTableTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_pause_of_the_cluster_reaches_a_runner_with_its_lease()
    {
        await using var bed = await StorageBed.StartAsync();
        var runners = bed.Silo.Services.GetRequiredService<IRunnerTable>();
        var runner = Guid.CreateVersion7();
        Assert.False((await runners.RenewAsync(runner, "silo", TimeSpan.FromSeconds(1), [], Cancellation)).Paused);

        await bed.ExecuteAsync(
            $"INSERT INTO settings (key, value) VALUES ('engine.paused', 'true') ON CONFLICT (key) DO UPDATE SET value = excluded.value"
        );

        Assert.True((await runners.RenewAsync(runner, "silo", TimeSpan.FromSeconds(1), [], Cancellation)).Paused);
        await runners.EndAsync(runner, Cancellation);
        Assert.Equal(0, await bed.ScalarAsync<long>($"SELECT count(*) FROM runners"));
    }
}
