using GameFactory.Storage.Rows;
using Npgsql;

namespace GameFactory.Storage.Grains;

/// <summary>Every statement of a group, prepared on one connection. A group runs those of them that have rows.</summary>
internal sealed class PreparedGroup : IDisposable
{
    private readonly StateStatements _states;
    private readonly RowStatements _rows = new();
    private readonly NpgsqlBatchCommand _time = new("SELECT clock_timestamp()");
    private readonly IReadOnlyList<IRowStatement> _inOrder;
    private readonly NpgsqlBatch _batch;
    private readonly NpgsqlBatch _lock;

    private PreparedGroup(NpgsqlConnection connection, StorageOptions options)
    {
        var timeout = (int)Math.Ceiling(options.CommandTimeout.TotalSeconds);
        _batch = new NpgsqlBatch(connection) { Timeout = timeout };
        _lock = new NpgsqlBatch(connection) { Timeout = timeout };
        _states = new StateStatements(options.ServiceId);
        _inOrder = [_states.Insert, _states.Update, .. _rows.InOrder];
    }

    public static async Task<PreparedGroup> PrepareAsync(
        NpgsqlConnection connection,
        StorageOptions options,
        CancellationToken cancellationToken
    )
    {
        var group = new PreparedGroup(connection, options);
        foreach (var statement in group._inOrder)
        {
            group._batch.BatchCommands.Add(statement.Command);
        }

        group._batch.BatchCommands.Add(group._time);
        await group._batch.PrepareAsync(cancellationToken);
        group._lock.BatchCommands.Add(group._states.Lock.Command);
        await group._lock.PrepareAsync(cancellationToken);
        return group;
    }

    /// <summary>Sends states and rows as one pipeline and reads it to its end; answers database time.</summary>
    public async Task<DateTimeOffset> RunAsync(ReadOnlyMemory<PendingWrite> writes)
    {
        Fill(writes.Span);
        await using var reader = await _batch.ExecuteReaderAsync();
        var now = DateTimeOffset.MinValue;
        do
        {
            if (await reader.ReadAsync() && reader.GetFieldType(0) == typeof(DateTime))
            {
                now = reader.GetFieldValue<DateTimeOffset>(0);
            }
        } while (await reader.NextResultAsync());

        return now;
    }

    /// <summary>Locks the states and answers their versions, null where there is none.</summary>
    public async Task<int?[]> LockAsync(ReadOnlyMemory<PendingWrite> writes)
    {
        _states.Lock.Clear();
        foreach (var write in writes.Span)
        {
            _states.Lock.Add(write);
        }

        var stored = new int?[writes.Length];
        await using var reader = await _lock.ExecuteReaderAsync();
        for (var place = 0; await reader.ReadAsync(); place++)
        {
            stored[place] = await reader.IsDBNullAsync(0) ? null : reader.GetInt32(0);
        }

        return stored;
    }

    public void Dispose()
    {
        _batch.Dispose();
        _lock.Dispose();
    }

    private void Fill(ReadOnlySpan<PendingWrite> writes)
    {
        foreach (var statement in _inOrder)
        {
            statement.Clear();
        }

        foreach (var write in writes)
        {
            _states.Add(write);
            _rows.Add(write.Changes);
        }

        var commands = _batch.BatchCommands;
        commands.Clear();
        foreach (var statement in _inOrder)
        {
            if (statement.Count > 0)
            {
                commands.Add(statement.Command);
            }
        }

        commands.Add(_time);
    }
}
