using GameFactory.Engine;
using GameFactory.Engine.Running;
using GameFactory.Engine.Steps;
using GameFactory.Engine.Watch;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.IntegrationTests.Engine;

public sealed class ReminderTests
{
    [Fact]
    public async Task With_timers_off_and_all_silos_new_reminders_alone_move_a_lost_lease_a_due_poll_and_a_due_window()
    {
        var database = await Postgres.CloneAsync();
        var batch = await LeaveUnfinishedAsync(database);

        await using var cluster = await EngineCluster.StartAsync(connectionString: database, more: RemindersOnly);
        await cluster.BatchBecomesAsync(batch, "completed");
        Assert.Equal(3L, await Rows.ScalarAsync<long>(cluster.Database, "SELECT count(*) FROM games WHERE status = 'completed'"));
        await cluster.AgreeAsync();
    }

    /// <summary>Game 0 dies at work, game 1 waits for a build, game 2 for players; then every silo is killed.</summary>
    private static async Task<BatchId> LeaveUnfinishedAsync(string database)
    {
        var isRunning = new TaskCompletionSource();
        var script = new StepScript()
            .On(3, async (context, cancellationToken) =>
            {
                if (context.Index == 0)
                {
                    isRunning.TrySetResult();
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }

                return new StepOutcome.Completed();
            })
            .On(10, context =>
                context.Index == 1
                    ? new StepOutcome.Snoozed(WaitReason.Build, context.Time.GetUtcNow().AddSeconds(3))
                    : new StepOutcome.Completed()
            )
            .On(12, context =>
                context.Index == 2
                    ? new StepOutcome.Snoozed(WaitReason.Metrics, context.Time.GetUtcNow().AddSeconds(3))
                    : new StepOutcome.Completed()
            );
        await using var cluster = await EngineCluster.StartAsync(connectionString: database, script: script, more: RemindersOnly);
        var batch = await cluster.StartBatchAsync(3);
        await isRunning.Task.WaitAsync(TestContext.Current.CancellationToken);
        await Rows.BecomeAsync(cluster.Database, "SELECT count(*) FROM games WHERE waiting_reason IN ('build', 'metrics')", 2L);
        foreach (var silo in cluster.Silos.GetActiveSilos().ToArray())
        {
            await cluster.Silos.KillSiloAsync(silo);
        }

        return batch;
    }

    private static void RemindersOnly(IServiceCollection services)
    {
        services.Configure<WatchOptions>(watch =>
        {
            watch.ScanSeconds = 0;
            watch.ReminderSeconds = 1;
        });
        services.Configure<StepRunnerOptions>(runner =>
        {
            runner.LeaseSeconds = 2;
            runner.RenewSeconds = 0.5;
        });
    }
}
