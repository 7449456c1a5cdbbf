using System.Data;
using Npgsql;

namespace GameFactory.Database.Sql;

/// <summary>
/// A right that one session of the database has at a time, until it gives it back or dies. The pool hands sessions on as they are, so one
/// that may still have it is closed (docs/decisions/0105).
/// </summary>
public sealed class SessionLock : IAsyncDisposable
{
    private readonly NpgsqlDataSource _database;
    private readonly bool _ownsDatabase;
    private readonly string _key;
    private readonly NpgsqlParameter _value;

    private SessionLock(NpgsqlDataSource database, NpgsqlConnection connection, string name) =>
        (_database, Connection, _key, _value) = (database, connection, "hashtext($1)", new NpgsqlParameter<string> { TypedValue = name });

    private SessionLock(NpgsqlDataSource database, NpgsqlConnection connection, long number) =>
        (_database, _ownsDatabase, Connection, _key, _value) = (
            database,
            true,
            connection,
            "$1",
            new NpgsqlParameter<long> { TypedValue = number }
        );

    /// <summary>The session that has it.</summary>
    public NpgsqlConnection Connection { get; }

    /// <summary>Waits for it, as long as it takes.</summary>
    /// <param name="database">The database.</param>
    /// <param name="name">What the right is for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<SessionLock> TakeAsync(NpgsqlDataSource database, string name, CancellationToken cancellationToken) =>
        await new SessionLock(database, await database.OpenConnectionAsync(cancellationToken), name).WaitAsync(cancellationToken);

    /// <summary>Waits for it in a session outside of any pool: for who holds it across a change of the database itself.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="number">What the right is for, a number on which every release agrees.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<SessionLock> TakeAsync(string connectionString, long number, CancellationToken cancellationToken)
    {
        var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        try
        {
            return await new SessionLock(database, await database.OpenConnectionAsync(cancellationToken), number).WaitAsync(
                cancellationToken
            );
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Null when another session has it.</summary>
    public static async Task<SessionLock?> TryTakeAsync(NpgsqlDataSource database, string name, CancellationToken cancellationToken)
    {
        var held = new SessionLock(database, await database.OpenConnectionAsync(cancellationToken), name);
        var isTaken = await held.OrCloseAsync(async () =>
        {
            await using var asking = held.Asking("pg_try_advisory_lock");
            return await asking.ExecuteScalarAsync(cancellationToken);
        });
        if (isTaken is true)
        {
            return held;
        }

        await held.Connection.DisposeAsync();
        return null;
    }

    /// <summary>Gives it back, and the session its settings: the holder may have made some of its own.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (Connection.State == ConnectionState.Open)
            {
                await OrCloseAsync(async () =>
                {
                    await using var resetting = new NpgsqlCommand("RESET ALL", Connection);
                    await resetting.ExecuteNonQueryAsync(CancellationToken.None);
                    await using var asking = Asking("pg_advisory_unlock");
                    return await asking.ExecuteScalarAsync(CancellationToken.None);
                });
            }
        }
        catch (NpgsqlException)
        {
            // The session is closed, so it is given back; what was done under it stands.
        }

        await Connection.DisposeAsync();
        if (_ownsDatabase)
        {
            await _database.DisposeAsync();
        }
    }

    private async Task<SessionLock> WaitAsync(CancellationToken cancellationToken)
    {
        await OrCloseAsync(async () =>
        {
            await using var asking = Asking("pg_advisory_lock");
            asking.CommandTimeout = 0;
            return await asking.ExecuteScalarAsync(cancellationToken);
        });
        return this;
    }

    private NpgsqlCommand Asking(string function) => new($"SELECT {function}({_key})", Connection) { Parameters = { _value.Clone() } };

    private async Task<object?> OrCloseAsync(Func<Task<object?>> ask)
    {
        try
        {
            return await ask();
        }
        catch
        {
            _database.Clear();
            await Connection.DisposeAsync();
            throw;
        }
    }
}
