using GameFactory.Engine.Artifacts;
using GameFactory.Engine.Running;
using GameFactory.Engine.Steps;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace GameFactory.IntegrationTests.Engine;

public sealed class SlotTests
{
    private const int Games = 30;

    /// <summary>Attempts whose reports, renewals and questions meet no database.</summary>
    [Fact]
    public async Task A_database_that_stops_leaves_no_place_and_no_processor_slot_taken()
    {
        await using var postgres = await StoppablePostgres.StartAsync();
        var isStopped = new TaskCompletionSource();
        var script = new StepScript { CpuSteps = [3, 6] }.On(6, async (context, cancellationToken) =>
        {
            if (context.Index == 0)
            {
                // Under way when the database stops: its report finds none.
                await isStopped.Task.WaitAsync(cancellationToken);
            }

            return StepScript.Done(context);
        });
        await using var cluster = await EngineCluster.StartAsync(connectionString: postgres.Server.ConnectionString, script: script);
        var batch = await cluster.StartBatchAsync(Games, window: 10);
        await Rows.BecomeAsync(
            postgres.Questions,
            "SELECT s.status FROM game_steps s JOIN games g ON g.id = s.game_id WHERE g.batch_index = 0 AND s.step_number = 6",
            "running"
        );
        await postgres.Server.StopAsync(immediate: true, TestContext.Current.CancellationToken);
        isStopped.SetResult();
        await postgres.Server.StartAsync(TestContext.Current.CancellationToken);

        await Rows.BecomeAsync(postgres.Questions, "SELECT status FROM batches WHERE id = $1", "completed", batch.Value);
        Assert.Equal(0L, await Rows.ScalarAsync<long>(postgres.Questions, "SELECT coalesce(sum(retry_count), 0) FROM game_steps"));
        var silo = cluster.Silos.Silos[0].ServiceProvider;

        // An attempt whose save nobody answered asks its game first whether it is current, and waits a few seconds between two questions.
        var runner = silo.GetRequiredService<StepRunner>();
        await Rows.BecomeAsync(() => Task.FromResult(runner.Held), 0, "places held");
        Assert.Equal(0, silo.GetRequiredService<CpuSlots>().Taken);
        await Rows.AgreeAsync(postgres.Questions);
    }

    [Fact]
    public async Task A_processor_slot_is_free_again_while_what_the_step_made_is_stored()
    {
        var (taken, store) = (-1, Substitute.For<IArtifactStore>());
        EngineCluster? running = null;
        store.MaxBytes.Returns(1024 * 1024);
        store
            .PutAsync(default, default)
            .ReturnsForAnyArgs(_ =>
            {
                taken = running!.Silos.Silos[0].ServiceProvider.GetRequiredService<CpuSlots>().Taken;
                return new string('a', 64);
            });
        var large = $"\"{new string('b', 300 * 1024)}\"";
        var script = new StepScript { CpuSteps = [3] }.On(3, _ => new StepOutcome.Completed { Artifacts = large });
        await using var cluster = running = await EngineCluster.StartAsync(script: script, more: services => services.AddSingleton(store));

        await cluster.BatchBecomesAsync(await cluster.StartBatchAsync(1), "completed");

        Assert.Equal(0, taken);
    }
}
