using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;

namespace GameFactory.IntegrationTests.Engine;

/// <summary>
/// The orders of a batch pass by games that have ended; going back to work they must know all the same whether it is paused.
/// </summary>
public sealed class PausedBatchTests
{
    [Fact]
    public async Task Game_that_failed_during_a_pause_can_be_retried_after_it()
    {
        var isRunning = new TaskCompletionSource();
        var mayFail = new TaskCompletionSource();
        var isMended = false;
        var script = new StepScript().On(4, async (_, cancellationToken) =>
        {
            isRunning.TrySetResult();
            await mayFail.Task.WaitAsync(cancellationToken);
            return isMended ? new StepOutcome.Completed() : new StepOutcome.Failed("broken");
        });
        await using var cluster = await EngineCluster.StartAsync(script: script);
        var batch = await cluster.StartBatchAsync(1);
        await isRunning.Task.WaitAsync(TestContext.Current.CancellationToken);
        await AcceptedAsync(cluster.CommandAsync(batch, BatchCommandKind.Pause));
        mayFail.SetResult();
        await cluster.GameBecomesAsync(batch, 0, "failed");

        // Nothing is left to wait for, paused or not.
        await cluster.BatchBecomesAsync(batch, "failed");
        await AcceptedAsync(cluster.CommandAsync(batch, BatchCommandKind.Resume));
        isMended = true;
        await AcceptedAsync(cluster.CommandAsync(batch, 0, GameCommandKind.Retry));
        await cluster.BatchBecomesAsync(batch, "completed");
        await cluster.AgreeAsync();
    }

    [Fact]
    public async Task Rewound_game_of_a_paused_batch_waits_for_its_resume()
    {
        var mayEnd = new TaskCompletionSource();
        var isRunning = new TaskCompletionSource();
        var script = new StepScript().On(12, async (context, cancellationToken) =>
        {
            if (context.Index == 1)
            {
                isRunning.TrySetResult();
                await mayEnd.Task.WaitAsync(cancellationToken);
            }

            return new StepOutcome.Completed();
        });
        await using var cluster = await EngineCluster.StartAsync(script: script);
        var batch = await cluster.StartBatchAsync(2);
        await cluster.GameBecomesAsync(batch, 0, "completed");
        await isRunning.Task.WaitAsync(TestContext.Current.CancellationToken);
        await AcceptedAsync(cluster.CommandAsync(batch, BatchCommandKind.Pause));

        await AcceptedAsync(cluster.CommandAsync(batch, 0, GameCommandKind.Rewind, 9));

        // An attempt would have been saved with the rewind.
        Assert.Equal("in_progress", await Rows.ScalarAsync<string>(cluster.Database, "SELECT status FROM games WHERE batch_index = 0"));
        Assert.Equal(
            1L,
            await Rows.ScalarAsync<long>(cluster.Database, "SELECT count(*) FROM games WHERE batch_index = 0 AND attempt_id IS NULL")
        );
        mayEnd.SetResult();
        await AcceptedAsync(cluster.CommandAsync(batch, BatchCommandKind.Resume));
        await cluster.BatchBecomesAsync(batch, "completed");
        Assert.Equal(2L, await Rows.ScalarAsync<long>(cluster.Database, "SELECT count(*) FROM games WHERE status = 'completed'"));
        await cluster.AgreeAsync();
    }

    private static async Task AcceptedAsync(Task<CommandAnswer> command) => Assert.Equal(CommandResult.Accepted, (await command).Result);
}
