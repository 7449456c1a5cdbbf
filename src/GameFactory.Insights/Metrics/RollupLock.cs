using System.Data;
using Npgsql;

namespace GameFactory.Insights.Metrics;

/// <summary>The right to count, one at a time in a database; a connection that dies gives it back.</summary>
internal sealed class RollupLock : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private RollupLock(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Waits for it, as long as it takes.</summary>
    public static async Task<RollupLock> TakeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var locking = new NpgsqlCommand("SELECT pg_advisory_lock(hashtext('metrics rollup'))", connection) { CommandTimeout = 0 };
        await locking.ExecuteNonQueryAsync(cancellationToken);
        return new RollupLock(connection);
    }

    /// <summary>Gives it back. The pool would do so too, but not before the connection is used again.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_connection.State == ConnectionState.Open)
        {
            await using var unlocking = new NpgsqlCommand("SELECT pg_advisory_unlock(hashtext('metrics rollup'))", _connection);
            await unlocking.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }
}
