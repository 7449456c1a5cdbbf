using System.Data;
using Npgsql;

namespace GameFactory.Insights;

/// <summary>
/// A right that one session of the database has at a time, until it gives it back or dies. The pool hands sessions on as they are, so one that may
/// still have it is closed.
/// </summary>
internal sealed class SessionLock : IAsyncDisposable
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
        await held.AskAsync("pg_advisory_lock", cancellationToken);
        return held;
    }

    /// <summary>Null when another session has it.</summary>
    public static async Task<SessionLock?> TryTakeAsync(NpgsqlDataSource database, string name, CancellationToken cancellationToken)
    {
        var held = new SessionLock(database, await database.OpenConnectionAsync(cancellationToken), name);
        if (await held.AskAsync("pg_try_advisory_lock", cancellationToken) is true)
        {
            return held;
        }

        await held.Connection.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (Connection.State == ConnectionState.Open)
        {
            await AskAsync("pg_advisory_unlock", CancellationToken.None);
        }

        await Connection.DisposeAsync();
    }

    private async Task<object?> AskAsync(string function, CancellationToken cancellationToken)
    {
        try
        {
            await using var asking = new NpgsqlCommand($"SELECT {function}(hashtext($1))", Connection) { CommandTimeout = 0 };
            asking.Parameters.Add(new NpgsqlParameter<string> { TypedValue = _name });
            return await asking.ExecuteScalarAsync(cancellationToken);
        }
        catch
        {
            _database.Clear();
            await Connection.DisposeAsync();
            throw;
        }
    }
}
