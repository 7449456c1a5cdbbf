using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;

namespace GameFactory.IntegrationTests.Storage.Grains;

public sealed class GameRowTests
{
    [Fact]
    public async Task A_rewind_keeps_the_undone_steps_and_empties_their_rows()
    {
        await using var bed = await StorageBed.StartAsync();
        var (game, holder) = await bed.LaunchAsync(0);
        for (var step = 1; step <= 4; step++)
        {
            await bed.SaveAsync(game, holder, game.Next(Samples.Reporting(game.State!))!);
        }

        for (var round = 1; round <= 2; round++)
        {
            await bed.SaveAsync(
                game,
                holder,
                game.Decide(new GameEvent.Commanded(new GameCommand(GameCommandKind.Rewind, $"again-{round}", Step: 3)))!
            );
            await bed.CheckAsync();
            await bed.SaveAsync(game, holder, game.Next(Samples.Reporting(game.State!))!);
        }

        await bed.CheckAsync();
        Assert.Equal(20, await bed.ScalarAsync<long>($"SELECT count(*) FROM game_step_history"));
        Assert.Equal(
            3,
            await bed.ScalarAsync<long>(
                $"SELECT count(*) FROM game_step_history WHERE status = 'completed' AND artifacts ->> 'zeta' = step_number::text"
            )
        );
        Assert.Equal(6, await bed.ScalarAsync<long>($"SELECT count(*) FROM game_assets"));
    }

    [Fact]
    public async Task A_wait_shows_in_the_rows_and_its_appointment_goes_with_the_next_attempt()
    {
        await using var bed = await StorageBed.StartAsync();
        var (game, holder) = await bed.LaunchAsync(0);
        var until = bed.Silo.Clock.GetUtcNow().AddHours(1);

        await bed.SaveAsync(game, holder, game.Next(new StepOutcome.Snoozed(WaitReason.Quota, until, "half way") { Detail = "No room." })!);

        await bed.CheckAsync();
        Assert.Equal(
            "quota",
            await bed.ScalarAsync<string>($"SELECT waiting_reason FROM game_steps WHERE step_number = 1 AND next_attempt_at IS NOT NULL")
        );
        Assert.Equal(
            1,
            await bed.ScalarAsync<long>($"SELECT count(*) FROM wakes WHERE kind = 2 AND due_at = (SELECT next_wake_at FROM games)")
        );

        await bed.SaveAsync(game, holder, game.Decide(new GameEvent.Ordered(BatchOrder.Cancel))!);

        await bed.CheckAsync();
        Assert.Equal(0, await bed.ScalarAsync<long>($"SELECT count(*) FROM wakes WHERE kind = 2"));
    }

    [Fact]
    public async Task A_build_never_goes_back()
    {
        await using var bed = await StorageBed.StartAsync();
        var (game, holder) = await bed.LaunchAsync(0);
        foreach (var status in new[] { "running", "pending", "failure", "running", "success" })
        {
            var outcome = new StepOutcome.Completed { Facts = new StepFacts { Builds = [Samples.Build(status), Samples.Build(status)] } };
            await bed.SaveAsync(game, holder, game.Next(outcome)!);
        }

        Assert.Equal("failure", await bed.ScalarAsync<string>($"SELECT status FROM game_builds"));
        await bed.CheckAsync();
    }

    [Fact]
    public async Task A_tombstone_outlives_its_rows()
    {
        await using var bed = await StorageBed.StartAsync();
        var (game, holder) = await bed.LaunchAsync(0);

        await bed.SaveAsync(game, holder, game.Decide(new GameEvent.Ordered(BatchOrder.Delete))!);
        await bed.CheckAsync();
        await bed.ExecuteAsync($"DELETE FROM games");

        await bed.CheckAsync();
        Assert.True((await bed.ReadAsync(game.Id)).State!.State!.Deleted);
    }

    [Fact]
    public async Task A_batch_writes_its_inputs_once_and_its_row_as_it_changes()
    {
        await using var bed = await StorageBed.StartAsync();
        var batch = await bed.LaunchBatchAsync(new BatchId(Guid.CreateVersion7()));
        var old = batch.State!.State!;
        var inputs = """{"weights": {"jump": 1.25}, "a": null}""";
        var started = old with
        {
            StartedAt = bed.Silo.Clock.GetUtcNow(),
            InputsHash = DocumentHash.OfJson(inputs),
            WakeAt = bed.Silo.Clock.GetUtcNow(),
        };

        await bed.SaveAsync(
            batch,
            new BatchTransition
            {
                Old = old,
                New = started,
                Inputs = inputs,
                Logs = [new LogFact("info", "command", "Started.")],
            }
        );
        await bed.CheckAsync();
        var moved = started with { Cursor = 5, WakeAt = null, PausedAt = bed.Silo.Clock.GetUtcNow() };
        await bed.SaveAsync(batch, new BatchTransition { Old = started, New = moved });

        await bed.CheckAsync();
        Assert.Equal("3", batch.ETag);
    }
}
