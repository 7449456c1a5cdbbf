using System.Data;
using Npgsql;

namespace GameFactory.Database.Sql;

/// <summary>
/// A right that one session of the database has at a time, until it gives it back or dies. The pool hands sessions on as they are, so one that may
/// still have it is closed (docs/decisions/0105).
/// </summary>
public sealed class SessionLock : IAsyncDisposable
{
    private readonly NpgsqlDataSource _database;
    private readonly string _name;

    private SessionLock(NpgsqlDataSource database, NpgsqlConnection connection, string name) => (_database, Connection, _name) = (database, connection, name);

    /// <summary>The session that has it.</summary>
    public NpgsqlConnection Connection { get; }

    /// <summary>Waits for it, as long as it takes.</summary>
    public static async Task<SessionLock> TakeAsync(NpgsqlDataSource database, string name, CancellationToken cancellationToken)
    {
        var held = new SessionLock(database, await database.OpenConnectionAsync(cancellationToken), name);
        await held.OrCloseAsync(async () =>
        {
            await using var asking = held.Asking("pg_advisory_lock");
            asking.CommandTimeout = 0;
            return await asking.ExecuteScalarAsync(cancellationToken);
        });
        return held;
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
    }

    private NpgsqlCommand Asking(string function) =>
        new($"SELECT {function}(hashtext($1))", Connection) { Parameters = { new NpgsqlParameter<string> { TypedValue = _name } } };

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
