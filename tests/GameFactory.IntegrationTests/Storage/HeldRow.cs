using Npgsql;

namespace GameFactory.IntegrationTests.Storage;

/// <summary>A row lock of a test.</summary>
public sealed class HeldRow(StorageBed bed, NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
{
    public NpgsqlConnection Connection => connection;

    /// <summary>Until the writer stands before the lock. The database has no signal for this, so it is asked until it says so.</summary>
    public async Task WriterWaitsAsync()
    {
        while (
            !await bed.ScalarAsync<bool>(
                $"SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock')"
            )
        )
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
