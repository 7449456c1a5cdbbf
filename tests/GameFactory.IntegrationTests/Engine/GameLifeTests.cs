using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;

namespace GameFactory.IntegrationTests.Engine;

public sealed class GameLifeTests
{
    [Fact]
    public async Task A_batch_walks_all_its_games_through_twelve_steps()
    {
        await using var cluster = await EngineCluster.StartAsync();
        var batch = await cluster.StartBatchAsync(30, window: 8);
        await cluster.BatchBecomesAsync(batch, "completed");

        Assert.Equal(
            30L,
            await Rows.ScalarAsync<long>(cluster.Database, "SELECT count(*) FROM games WHERE status = 'completed' AND current_step = 12")
        );
        Assert.Equal(
            360L,
            await Rows.ScalarAsync<long>(
                cluster.Database,
                "SELECT count(*) FROM game_steps WHERE status = 'completed' AND completed_at >= started_at"
            )
        );
        Assert.True(
            await Rows.ScalarAsync<long>(cluster.Database, "SELECT count(*) FROM generation_logs WHERE log_type = 'transition'") >= 360
        );
        Assert.Equal(0L, await Rows.ScalarAsync<long>(cluster.Database, "SELECT count(*) FROM wakes"));
        await cluster.AgreeAsync();
    }

    [Fact]
    public async Task A_rejected_step_is_tried_again_with_its_findings()
    {
        var script = new StepScript().On(3, context =>
            context.Findings.Count == 0
                ? new StepOutcome.Invalid(["a type is missing"])
                : new StepOutcome.Completed { Log = string.Join(", ", context.Findings) }
        );
        await using var cluster = await EngineCluster.StartAsync(script: script);
        var batch = await cluster.StartBatchAsync(1);
        await cluster.BatchBecomesAsync(batch, "completed");

        Assert.Equal(
            "a type is missing",
            await Rows.ScalarAsync<string>(cluster.Database, "SELECT logs FROM game_steps WHERE step_number = 3")
        );
        Assert.Equal(1, await Rows.ScalarAsync<int>(cluster.Database, "SELECT retry_count FROM game_steps WHERE step_number = 3"));
        await cluster.AgreeAsync();
    }

    [Fact]
    public async Task A_waiting_step_goes_on_from_its_checkpoint_and_uses_no_retry()
    {
        var script = new StepScript().On(10, context =>
            context.Checkpoint is null
                ? new StepOutcome.Snoozed(WaitReason.Build, context.Time.GetUtcNow().AddMilliseconds(50), "run 17")
                : new StepOutcome.Completed { Log = context.Checkpoint }
        );
        await using var cluster = await EngineCluster.StartAsync(script: script);
        var batch = await cluster.StartBatchAsync(1);
        await cluster.BatchBecomesAsync(batch, "completed");

        Assert.Equal("run 17", await Rows.ScalarAsync<string>(cluster.Database, "SELECT logs FROM game_steps WHERE step_number = 10"));
        Assert.Equal(0, await Rows.ScalarAsync<int>(cluster.Database, "SELECT retry_count FROM game_steps WHERE step_number = 10"));
        await cluster.AgreeAsync();
    }

    [Fact]
    public async Task A_game_that_gave_up_fails_its_batch_and_a_retry_reopens_both()
    {
        var isMended = false;
        var script = new StepScript().On(5, _ => isMended ? new StepOutcome.Completed() : new StepOutcome.Failed("no way"));
        await using var cluster = await EngineCluster.StartAsync(script: script);
        var batch = await cluster.StartBatchAsync(2);
        await cluster.BatchBecomesAsync(batch, "failed");
        Assert.Equal(
            "no way",
            await Rows.ScalarAsync<string>(cluster.Database, "SELECT error_message FROM game_steps WHERE step_number = 5 LIMIT 1")
        );

        isMended = true;
        Assert.Equal(CommandResult.Accepted, (await cluster.CommandAsync(batch, 0, GameCommandKind.Retry)).Result);
        await cluster.BatchBecomesAsync(batch, "completed");
        await cluster.AgreeAsync();
    }

    [Fact]
    public async Task A_cancel_is_answered_while_a_step_runs_and_reaches_it_within_a_second()
    {
        var isRunning = new TaskCompletionSource();
        var wasStopped = new TaskCompletionSource();
        var script = new StepScript().On(2, async (_, cancellationToken) =>
        {
            using var heard = cancellationToken.Register(wasStopped.SetResult);
            isRunning.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new StepOutcome.Completed();
        });
        await using var cluster = await EngineCluster.StartAsync(script: script);
        var batch = await cluster.StartBatchAsync(1);
        await isRunning.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(CommandResult.Accepted, (await cluster.CommandAsync(batch, 0, GameCommandKind.Cancel)).Result);
        await wasStopped.Task.WaitAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        await cluster.BatchBecomesAsync(batch, "cancelled");
        await cluster.AgreeAsync();
    }

    [Fact]
    public async Task A_cancelled_batch_stops_what_runs_and_creates_no_further_rows()
    {
        var script = new StepScript().On(1, async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new StepOutcome.Completed();
        });
        await using var cluster = await EngineCluster.StartAsync(script: script);
        var batch = await cluster.StartBatchAsync(50, window: 10);
        await Rows.BecomeAsync(cluster.Database, "SELECT count(*) FROM games", 10L);

        Assert.Equal(CommandResult.Accepted, (await cluster.CommandAsync(batch, BatchCommandKind.Cancel)).Result);
        Assert.Equal(CommandResult.Refused, (await cluster.CommandAsync(batch, BatchCommandKind.Start)).Result);
        await Rows.BecomeAsync(cluster.Database, "SELECT count(*) FROM games WHERE status = 'cancelled'", 10L);
        await Rows.BecomeAsync(cluster.Database, "SELECT count(*) FROM wakes", 0L);
        Assert.Equal(10L, await Rows.ScalarAsync<long>(cluster.Database, "SELECT count(*) FROM games"));
        await cluster.AgreeAsync();
    }

    [Fact]
    public async Task A_paused_batch_ends_its_attempts_and_starts_none_until_it_resumes()
    {
        var isRunning = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        var script = new StepScript().On(4, async (_, cancellationToken) =>
        {
            isRunning.TrySetResult();
            await mayEnd.Task.WaitAsync(cancellationToken);
            return new StepOutcome.Completed();
        });
        await using var cluster = await EngineCluster.StartAsync(script: script);
        var batch = await cluster.StartBatchAsync(3);
        await isRunning.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(CommandResult.Accepted, (await cluster.CommandAsync(batch, BatchCommandKind.Pause)).Result);
        mayEnd.SetResult();
        await Rows.BecomeAsync(cluster.Database, "SELECT count(*) FROM games WHERE attempt_id IS NULL", 3L);
        Assert.Equal(0L, await Rows.ScalarAsync<long>(cluster.Database, "SELECT count(*) FROM game_steps WHERE status = 'running'"));

        Assert.Equal(CommandResult.Accepted, (await cluster.CommandAsync(batch, BatchCommandKind.Resume)).Result);
        await cluster.BatchBecomesAsync(batch, "completed");
        await cluster.AgreeAsync();
    }

    [Fact]
    public async Task A_rewind_keeps_the_old_run_as_history_and_starts_anew()
    {
        await using var cluster = await EngineCluster.StartAsync();
        var batch = await cluster.StartBatchAsync(1);
        await cluster.BatchBecomesAsync(batch, "completed");

        Assert.Equal(CommandResult.Accepted, (await cluster.CommandAsync(batch, 0, GameCommandKind.Rewind, 9)).Result);
        await cluster.BatchBecomesAsync(batch, "completed");
        await cluster.GameBecomesAsync(batch, 0, "completed");
        Assert.Equal(2, await Rows.ScalarAsync<int>(cluster.Database, "SELECT run FROM games"));
        Assert.Equal(
            4L,
            await Rows.ScalarAsync<long>(
                cluster.Database,
                "SELECT count(*) FROM game_step_history WHERE run = 1 AND step_number >= 9 AND status = 'completed'"
            )
        );
        await cluster.AgreeAsync();
    }

    [Fact]
    public async Task Only_steps_8_and_12_can_be_skipped()
    {
        var script = new StepScript()
            .On(2, context => new StepOutcome.Snoozed(WaitReason.Build, context.Time.GetUtcNow().AddHours(1)))
            .On(12, context => new StepOutcome.Snoozed(WaitReason.Metrics, context.Time.GetUtcNow().AddHours(1)));
        await using var cluster = await EngineCluster.StartAsync(script: script);
        var batch = await cluster.StartBatchAsync(1);
        await Rows.BecomeAsync(cluster.Database, "SELECT waiting_reason FROM games", "build");
        var refused = await cluster.CommandAsync(batch, 0, GameCommandKind.Skip);
        Assert.Equal(CommandResult.Refused, refused.Result);
        Assert.Contains("only steps 8 and 12", refused.Reason, StringComparison.Ordinal);

        script.On(2, _ => new StepOutcome.Completed());
        Assert.Equal(CommandResult.Accepted, (await cluster.CommandAsync(batch, 0, GameCommandKind.Retry)).Result);
        await Rows.BecomeAsync(cluster.Database, "SELECT waiting_reason FROM games", "metrics");
        Assert.Equal(CommandResult.Accepted, (await cluster.CommandAsync(batch, 0, GameCommandKind.Skip)).Result);
        await cluster.BatchBecomesAsync(batch, "completed");
        Assert.Equal("skipped", await Rows.ScalarAsync<string>(cluster.Database, "SELECT status FROM game_steps WHERE step_number = 12"));
        await cluster.AgreeAsync();
    }

    [Fact]
    public async Task A_deleted_batch_leaves_no_rows_and_cannot_come_back()
    {
        var script = new StepScript().On(6, async (context, cancellationToken) =>
        {
            if (context.Index == 0)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return new StepOutcome.Completed();
        });
        await using var cluster = await EngineCluster.StartAsync(script: script);
        var batch = await cluster.StartBatchAsync(5);
        await Rows.BecomeAsync(cluster.Database, "SELECT count(*) FROM games WHERE status = 'completed'", 4L);

        Assert.Equal(CommandResult.Accepted, (await cluster.CommandAsync(batch, BatchCommandKind.Delete)).Result);
        await Rows.BecomeAsync(cluster.Database, "SELECT count(*) FROM batches", 0L);
        Assert.Equal(0L, await Rows.ScalarAsync<long>(cluster.Database, "SELECT count(*) FROM games"));
        Assert.Equal(0L, await Rows.ScalarAsync<long>(cluster.Database, "SELECT count(*) FROM game_steps"));
        await Rows.BecomeAsync(cluster.Database, "SELECT count(*) FROM wakes", 0L);
        Assert.Equal(CommandResult.NotFound, (await cluster.CommandAsync(batch, 1, GameCommandKind.Retry)).Result);
        Assert.Equal(CommandResult.NotFound, (await cluster.CommandAsync(batch, BatchCommandKind.Start)).Result);
    }

    [Fact]
    public async Task A_command_to_a_missing_id_writes_nothing()
    {
        await using var cluster = await EngineCluster.StartAsync();
        var nobody = new BatchId(Guid.NewGuid());
        Assert.Equal(CommandResult.NotFound, (await cluster.CommandAsync(nobody, BatchCommandKind.Start)).Result);
        Assert.Equal(CommandResult.NotFound, (await cluster.CommandAsync(nobody, 0, GameCommandKind.Cancel)).Result);
        Assert.Equal(
            0L,
            await Rows.ScalarAsync<long>(cluster.Database, "SELECT count(*) FROM orleansstorage WHERE graintypestring IN ('game', 'batch')")
        );
    }

    [Fact]
    public async Task A_steps_exception_is_a_counted_retry_and_the_last_one_fails_the_game()
    {
        var script = new StepScript().On(1, _ => throw new InvalidOperationException("boom"));
        await using var cluster = await EngineCluster.StartAsync(script: script);
        var batch = await cluster.StartBatchAsync(1);
        await Rows.BecomeAsync(cluster.Database, "SELECT retry_count FROM game_steps WHERE step_number = 1", 1);
        Assert.Equal("backoff", await Rows.ScalarAsync<string>(cluster.Database, "SELECT waiting_reason FROM games"));
        Assert.Contains(
            "boom",
            await Rows.ScalarAsync<string>(cluster.Database, "SELECT error_message FROM game_steps WHERE step_number = 1"),
            StringComparison.Ordinal
        );
        Assert.Equal(CommandResult.Accepted, (await cluster.CommandAsync(batch, BatchCommandKind.Cancel)).Result);
        await cluster.GameBecomesAsync(batch, 0, "cancelled");
        await cluster.AgreeAsync();
    }
}
