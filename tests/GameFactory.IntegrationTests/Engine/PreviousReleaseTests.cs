using GameFactory.Engine;
using GameFactory.Engine.Running;
using GameFactory.Engine.Watch;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GameFactory.IntegrationTests.Engine;

/// <summary>
/// Class names once were the identity of states and reminders; a class may be renamed since its identity is an attribute.
/// </summary>
public sealed class PreviousReleaseTests
{
    private static readonly BatchId s_batch = new(Guid.Parse("6a17910e-91ec-4d9b-97a4-2d2d90a95d78"));

    [Fact]
    public async Task States_and_reminders_of_the_previous_release_are_taken_up_and_its_batch_is_finished()
    {
        var database = await Postgres.CloneAsync();
        await RestoreAsync(database);
        var reminders = await RemindersAsync(database);
        Assert.Equal(16, reminders.Length);

        await using var cluster = await EngineCluster.StartAsync(connectionString: database, more: services =>
        {
            // Timers off: what moves the games are the reminders that lie in the database.
            services.Configure<WatchOptions>(watch => (watch.ScanSeconds, watch.ReminderSeconds) = (0, 1));
            services.Configure<StepRunnerOptions>(runner => (runner.LeaseSeconds, runner.RenewSeconds) = (2, 0.5));
        });
        await cluster.BatchBecomesAsync(s_batch, "completed");

        Assert.Equal(3L, await Rows.ScalarAsync<long>(cluster.Database, "SELECT count(*) FROM games WHERE status = 'completed'"));
        Assert.Equal(4L, await Rows.ScalarAsync<long>(cluster.Database, "SELECT count(*) FROM orleansstorage"));
        Assert.Equal(reminders, await RemindersAsync(database));
        await cluster.AgreeAsync();
    }

    private static async Task RestoreAsync(string database)
    {
        await using var file = typeof(PreviousReleaseTests).Assembly.GetManifestResourceStream(
            typeof(PreviousReleaseTests),
            "previous_release.sql"
        )!;
        using var reader = new StreamReader(file);
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(await reader.ReadToEndAsync());
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string[]> RemindersAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        return await Rows.ScalarAsync<string[]>(
            source,
            "SELECT array_agg(grainid || ' ' || remindername ORDER BY grainid) FROM orleansreminderstable"
        ) ?? [];
    }
}
