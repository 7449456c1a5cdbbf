using GameFactory.Database.Cluster;
using GameFactory.Database.Migrations;
using GameFactory.Insights.Ingestion.Keys;
using Npgsql;

namespace GameFactory.IntegrationTests.Insights.Ingestion;

/// <summary>What was acknowledged is stored, exactly once, whatever is killed under load. Real processes, real kills.</summary>
public sealed class AcknowledgedEventsTests
{
    private const int BatchSize = 20;
    private const int Batches = 600;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_killed_twice_under_load_loses_nothing_and_doubles_nothing()
    {
        var connectionString = await Postgres.CloneAsync();
        await using var database = NpgsqlDataSource.Create(connectionString);
        using var server = await IngestServer.StartAsync(connectionString, Cancelled);
        using var load = new EventLoad(server.Address, await KeyAsync(database), Batches, BatchSize);
        var sending = load.RunAsync(Cancelled);
        foreach (var share in (int[])[Batches / 4, Batches / 2])
        {
            await load.AcknowledgedAsync(share);
            load.WaitAfterFailures();
            await server.KillAsync();
            await EachIsStoredOnceAsync(database, load.Acknowledged);
            await server.StartAsync(Cancelled);
            load.GoOn();
        }

        await sending;

        Assert.True(load.Unknown > 0, "No request was under way at a kill, so the test proves nothing.");
        await EverythingIsStoredOnceAsync(database, load);
    }

    [Fact]
    public async Task A_database_that_crashes_under_load_loses_nothing_and_the_server_says_when_to_come_back()
    {
        var folder = Directory.CreateTempSubdirectory("gamefactory-crash-");
        var postgres = await PrivatePostgres.StartAsync(
            new PrivatePostgresOptions { Directory = Path.Combine(folder.FullName, "postgres") },
            Cancelled
        );
        try
        {
            await new Migrator(postgres.ConnectionString).UpAsync();
            using var server = await IngestServer.StartAsync(postgres.ConnectionString, Cancelled);
            await using var before = NpgsqlDataSource.Create(postgres.ConnectionString);
            using var load = new EventLoad(server.Address, await KeyAsync(before), Batches, BatchSize);
            var sending = load.RunAsync(Cancelled);
            await load.AcknowledgedAsync(Batches / 3);
            var refusedBefore = load.Refused;
            load.WaitAfterFailures();
            await postgres.StopAsync(immediate: true, Cancelled);
            await postgres.StartAsync(Cancelled);
            load.GoOn();
            await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
            await EachIsStoredOnceAsync(database, load.Acknowledged);
            await sending;

            Assert.True(load.Refused > refusedBefore, "No request met the database away, so the test proves nothing.");
            await EverythingIsStoredOnceAsync(database, load);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await postgres.StopAsync(immediate: true, CancellationToken.None);
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> KeyAsync(NpgsqlDataSource database)
    {
        var (batch, game) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var command = database.CreateCommand(
            $"""
            WITH batch AS (INSERT INTO batches (id, name) VALUES ('{batch}', 'Load'))
            INSERT INTO games (id, batch_id, batch_index, name, slug, genre) VALUES ('{game}', '{batch}', 0, 'Load', 'load', 'runner')
            """
        );
        await command.ExecuteNonQueryAsync(Cancelled);
        return (await new WriteKeys(database).IssueAsync(game, WriteKeyPurpose.App, Cancelled)).Text;
    }

    private static async Task EverythingIsStoredOnceAsync(NpgsqlDataSource database, EventLoad load)
    {
        Assert.Equal(load.Events, load.Acknowledged.Count);
        await EachIsStoredOnceAsync(database, load.Acknowledged);
        Assert.Equal(load.Events, await CountAsync(database, "SELECT count(*) FROM analytics_events"));

        // Every event was told of once: as new, or, after a lost answer, as there already.
        Assert.Equal(load.Events, load.Answered.Accepted + load.Answered.Duplicates);
        Assert.Equal(0, await CountAsync(database, "SELECT count(*) FROM analytics_poison_events"));
    }

    private static async Task EachIsStoredOnceAsync(NpgsqlDataSource database, IReadOnlyList<Guid> acknowledged)
    {
        await using var command = database.CreateCommand("SELECT count(*), count(DISTINCT id) FROM analytics_events WHERE id = ANY ($1)");
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. acknowledged] });
        await using var reader = await command.ExecuteReaderAsync(Cancelled);
        Assert.True(await reader.ReadAsync(Cancelled));
        Assert.Equal((acknowledged.Count, acknowledged.Count), (reader.GetInt64(0), reader.GetInt64(1)));
    }

    private static async Task<long> CountAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(Cancelled))!;
    }
}
