using GameFactory.Engine.Steps;
using GameFactory.Insights;
using GameFactory.Insights.Ingestion;
using GameFactory.Insights.Schedule;
using GameFactory.IntegrationTests.Engine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace GameFactory.IntegrationTests.Insights.Schedule;

public sealed class RollupReminderTests
{
    [Fact]
    public async Task The_reminder_has_days_counted_and_learned_from_and_goes_on_when_the_silo_that_counted_is_killed()
    {
        var database = await Postgres.CloneAsync();
        await using var cluster = await StartAsync(database);
        var game = await GameAsync(cluster.Database);

        await PlayAsync(cluster.Database, game, daysAgo: 2);
        await Rows.BecomeAsync(cluster.Database, "SELECT count(*) FROM game_metrics WHERE game_id = $1", 1L, game);
        var grain = cluster.Silos.Client.GetGrain<IRollupGrain>(0);
        var address = await cluster.Silos.Client.GetGrain<IManagementGrain>(0).GetActivationAddress(grain);
        await cluster.Silos.KillSiloAsync(cluster.Silos.GetActiveSilos().Single(silo => silo.SiloAddress.Equals(address)));

        await PlayAsync(cluster.Database, game, daysAgo: 1);
        await Rows.BecomeAsync(cluster.Database, "SELECT count(*) FROM game_metrics WHERE game_id = $1", 2L, game);
        await Rows.BecomeAsync(
            cluster.Database,
            "SELECT COALESCE(sum(day_one_returned), 0)::bigint FROM learning_outcomes WHERE game_id = $1",
            1L,
            game
        );
        Assert.True(
            await Rows.ScalarAsync<bool>(
                cluster.Database,
                "SELECT bool_and(cause = 'dirty' AND error IS NULL) FROM analytics_rollups WHERE rows_written > 0"
            )
        );
    }

    [Fact]
    public async Task A_reminder_that_the_settings_do_not_want_any_more_goes()
    {
        var database = await Postgres.CloneAsync();
        await using (var before = await StartAsync(database, silos: 1))
        {
            await Rows.BecomeAsync(before.Database, "SELECT count(*) FROM orleansreminderstable WHERE remindername = 'rollup'", 1L);
        }

        await using var after = await StartAsync(database, silos: 1, every: "00:00:00");
        await Rows.BecomeAsync(after.Database, "SELECT count(*) FROM orleansreminderstable WHERE remindername = 'rollup'", 0L);
    }

    private static Task<EngineCluster> StartAsync(string database, short silos = 2, string every = "00:00:01") =>
        EngineCluster.StartAsync(silos, database, more: services =>
        {
            services.AddSingleton(_ => NpgsqlDataSource.Create(database));
            services.AddInsights(
                new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Metrics:Every"] = every }).Build()
            );

            // The cluster brings scripted steps of its own, and nobody sends events.
            services.RemoveAll<IStep>();
            foreach (
                var unwanted in services
                    .Where(service =>
                        service.ImplementationType == typeof(EventWriter) || service.ImplementationType == typeof(PartitionService)
                    )
                    .ToList()
            )
            {
                services.Remove(unwanted);
            }
        });

    private static async Task<Guid> GameAsync(NpgsqlDataSource database)
    {
        var game = Guid.CreateVersion7();
        await ExecuteAsync(
            database,
            "INSERT INTO games (id, batch_index, name, slug, genre) VALUES ($1, 0, 'Test', $2, 'runner')",
            game,
            game.ToString()
        );
        return game;
    }

    private static async Task PlayAsync(NpgsqlDataSource database, Guid game, int daysAgo)
    {
        await ExecuteAsync(
            database,
            "INSERT INTO analytics_events (id, game_id, event_type, user_id, timestamp) SELECT gen_random_uuid(), $1, 'game_start', 'p', "
                + "now() - $2 * interval '1 day'",
            game,
            daysAgo
        );
        await ExecuteAsync(
            database,
            "INSERT INTO analytics_dirty_days (day, lane) SELECT ((now() - $1 * interval '1 day') AT TIME ZONE 'UTC')::date, 7 ON "
                + "CONFLICT (day, lane) DO UPDATE SET marks = analytics_dirty_days.marks + 1",
            daysAgo
        );
    }

    private static async Task ExecuteAsync(NpgsqlDataSource database, string sql, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
