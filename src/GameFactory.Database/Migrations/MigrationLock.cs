using Npgsql;

namespace GameFactory.Database.Migrations;

/// <summary>
/// One migrator at a time per database. FluentMigrator takes no lock of its own, and silos that start together all migrate.
/// The lock belongs to a session, so a killed migrator gives it back.
/// </summary>
internal sealed class MigrationLock : IAsyncDisposable
{
    // Any number does, as long as every version of the program uses the same.
    private const long Key = 0x47616D6546616374;

    private readonly NpgsqlConnection _connection;

    private MigrationLock(NpgsqlConnection connection) => _connection = connection;

    public static async Task<MigrationLock> TakeAsync(string connectionString, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { CommandTimeout = 0 };
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = Key });
            await command.ExecuteNonQueryAsync(cancellationToken);
            return new MigrationLock(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Besides this session nobody may be connected to the database.</summary>
    /// <exception cref="DatabaseInUseException">Somebody is.</exception>
    public Task EnsureAloneAsync(CancellationToken cancellationToken) =>
        OtherSessions.EnsureNoneAsync(_connection, _connection.Database, cancellationToken);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
