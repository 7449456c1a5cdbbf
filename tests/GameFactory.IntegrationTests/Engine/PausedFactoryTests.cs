using GameFactory.Engine.Running;
using GameFactory.Engine.Watch;
using GameFactory.Storage.Queries;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GameFactory.IntegrationTests.Engine;

public sealed class PausedFactoryTests
{
    private const string Written = "SELECT count(*) FROM generation_logs WHERE game_id IS NOT NULL";

    [Fact]
    public async Task While_all_work_is_paused_games_write_once_and_they_go_on_when_it_resumes()
    {
        var connectionString = await Postgres.CloneAsync();
        await using var database = NpgsqlDataSource.Create(connectionString);
        var engine = new PauseSetting(database);
        await engine.SetAsync(true, TestContext.Current.CancellationToken);
        await using var cluster = await EngineCluster.StartAsync(connectionString: connectionString, more: Quick);
        var batch = await cluster.StartBatchAsync(3);
        await Rows.BecomeAsync(database, "SELECT count(*) FROM games WHERE waiting_reason = 'backpressure'", 3L);
        var before = await Rows.ScalarAsync<long>(database, Written);

        // Their timers and ten scans of every shard have passed by when the appointments are this old.
        await Rows.BecomeAsync(database, "SELECT count(*) FROM wakes WHERE kind = 2 AND due_at < now() - interval '1 second'", 3L);
        for (var index = 0; index < 3; index++)
        {
            await cluster.Game(batch, index).TimerFiredAsync();
        }

        Assert.Equal(before, await Rows.ScalarAsync<long>(database, Written));
        Assert.Equal(
            3L,
            await Rows.ScalarAsync<long>(database, "SELECT count(*) FROM wakes WHERE kind = 2 AND due_at < now() - interval '1 second'")
        );
        await cluster.AgreeAsync();

        await engine.SetAsync(false, TestContext.Current.CancellationToken);
        await cluster.BatchBecomesAsync(batch, "completed");
    }

    private static void Quick(IServiceCollection services)
    {
        services.Configure<WatchOptions>(watch => watch.ScanSeconds = 0.1);
        services.Configure<StepRunnerOptions>(runner => runner.RenewSeconds = 0.1);
    }
}
