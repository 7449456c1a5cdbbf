using GameFactory.Database.Sql;
using GameFactory.IntegrationTests.Engine;
using Npgsql;

namespace GameFactory.IntegrationTests.Database.Sql;

/// <summary>A lock by a number, outside of any pool: what migrations take. Those by a name are in <c>SharedSessionTests</c>.</summary>
public sealed class SessionLockTests
{
    private const long Number = 0x47616D6546616374;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_waits_for_a_release_that_takes_the_number_itself_and_leaves_no_session()
    {
        var database = await Postgres.CloneAsync();
        await using var source = NpgsqlDataSource.Create(database);
        await using var older = await source.OpenConnectionAsync(Cancellation);
        await ExecuteAsync(older, $"SELECT pg_advisory_lock({Number})");
        var waiting = SessionLock.TakeAsync(database, Number, Cancellation);
        await Rows.BecomeAsync(source, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted", 1L);
        Assert.False(waiting.IsCompleted);

        await ExecuteAsync(older, $"SELECT pg_advisory_unlock({Number})");
        await (await waiting).DisposeAsync();

        await Rows.BecomeAsync(source, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'", 0L);
        await Rows.BecomeAsync(
            source,
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE "
                + "'%advisory_unlock($1)%'",
            0L
        );
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_an_error() =>
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => SessionLock.TakeAsync("Host=127.0.0.1;Port=1;Timeout=2", Number, Cancellation));

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
