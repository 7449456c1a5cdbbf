using GameFactory.Engine;
using GameFactory.Storage.Migrations;
using GameFactory.Storage.Rows;
using Npgsql;

namespace GameFactory.Storage.Grains;

/// <summary>
/// A connection of its own for one lane, with every statement prepared. A group is one pipeline and so one round trip: what stands between two
/// syncs is one transaction, and the commit's answer is the answer of the sync.
/// </summary>
internal sealed class WriterConnection : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly StorageOptions _options;
    private readonly EngineClock _clock;
    private readonly StateStatements _states;
    private readonly RowStatements _rows;
    private readonly NpgsqlBatchCommand _time = new("SELECT clock_timestamp()");
    private readonly IReadOnlyList<IRowStatement> _inOrder;

    private NpgsqlConnection? _connection;
    private NpgsqlBatch? _batch;
    private NpgsqlBatch? _lock;

    public WriterConnection(NpgsqlDataSource source, StorageOptions options, EngineClock clock)
    {
        (_source, _options, _clock) = (source, options, clock);
        _states = new StateStatements(options.ServiceId);
        _rows = new RowStatements();
        _inOrder = [_states.Insert, _states.Update, .. _rows.InOrder];
    }

    public bool IsOpen => _batch is not null;

    /// <summary>Opens and prepares. An error means that nothing was sent.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var connection = await _source.OpenConnectionAsync(cancellationToken);
        try
        {
            await using (var settings = new NpgsqlCommand(SqlFile.Beside<WriterConnection>("session.sql"), connection))
            {
                await settings.ExecuteNonQueryAsync(cancellationToken);
            }

            var timeout = (int)Math.Ceiling(_options.CommandTimeout.TotalSeconds);
            var batch = new NpgsqlBatch(connection) { Timeout = timeout };
            foreach (var statement in _inOrder)
            {
                statement.Clear();
                batch.BatchCommands.Add(statement.Command);
            }

            batch.BatchCommands.Add(_time);
            await batch.PrepareAsync(cancellationToken);

            var locking = new NpgsqlBatch(connection) { Timeout = timeout };
            locking.BatchCommands.Add(_states.Lock.Command);
            await locking.PrepareAsync(cancellationToken);
            (_connection, _batch, _lock) = (connection, batch, locking);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Writes a group as one transaction.</summary>
    public async Task<GroupResult> WriteAsync(ReadOnlyMemory<PendingWrite> writes)
    {
        try
        {
            Fill(writes);
            _clock.Observe(await RunAsync());
            return GroupResult.Committed;
        }
        catch (Exception error)
        {
            return GroupResult.Of(error, _states.IsVersionGuard);
        }
    }

    /// <summary>
    /// Writes those of a group whose version is the stored one, under locks taken in key order. The losers are in <paramref name="losers"/> with the
    /// stored version, whatever becomes of the rest.
    /// </summary>
    public async Task<GroupResult> WriteWinnersAsync(
        ReadOnlyMemory<PendingWrite> writes, List<PendingWrite> winners, List<(PendingWrite Write, int? Stored)> losers)
    {
        try
        {
            await using var transaction = await _connection!.BeginTransactionAsync();
            var stored = await LockAsync(writes);
            Separate(writes, stored, winners, losers);
            if (winners.Count > 0)
            {
                Fill(winners.ToArray());
                var now = await RunAsync();
                await transaction.CommitAsync();
                _clock.Observe(now);
            }

            return GroupResult.Committed;
        }
        catch (Exception error)
        {
            return GroupResult.Of(error, _states.IsVersionGuard);
        }
    }

    /// <summary>Gives the connection up; the next group opens another.</summary>
    public async ValueTask CloseAsync()
    {
        var connection = _connection;
        (_connection, _batch, _lock) = (null, null, null);
        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }

    public ValueTask DisposeAsync() => CloseAsync();

    private void Fill(ReadOnlyMemory<PendingWrite> writes)
    {
        foreach (var statement in _inOrder)
        {
            statement.Clear();
        }

        foreach (var write in writes.Span)
        {
            _states.Add(write);
            _rows.Add(write.Changes);
        }

        var commands = _batch!.BatchCommands;
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

    /// <summary>Runs the filled batch to the end of its pipeline; answers database time.</summary>
    private async Task<DateTimeOffset> RunAsync()
    {
        await using var reader = await _batch!.ExecuteReaderAsync();
        var now = DateTimeOffset.MinValue;
        do
        {
            if (await reader.ReadAsync() && reader.GetFieldType(0) == typeof(DateTime))
            {
                now = reader.GetFieldValue<DateTimeOffset>(0);
            }
        }
        while (await reader.NextResultAsync());

        return now;
    }

    private async Task<int?[]> LockAsync(ReadOnlyMemory<PendingWrite> writes)
    {
        _states.Lock.Clear();
        foreach (var write in writes.Span)
        {
            _states.Lock.Add(write);
        }

        var stored = new int?[writes.Length];
        await using var reader = await _lock!.ExecuteReaderAsync();
        for (var place = 0; await reader.ReadAsync(); place++)
        {
            stored[place] = await reader.IsDBNullAsync(0) ? null : reader.GetInt32(0);
        }

        return stored;
    }

    private static void Separate(
        ReadOnlyMemory<PendingWrite> writes, int?[] stored, List<PendingWrite> winners, List<(PendingWrite Write, int? Stored)> losers)
    {
        // Two activations of one grain can meet in a group: the first one wins.
        var taken = new HashSet<GrainKey>();
        for (var place = 0; place < writes.Length; place++)
        {
            var write = writes.Span[place];
            if (write.Version == stored[place] && taken.Add(write.Key))
            {
                winners.Add(write);
            }
            else
            {
                losers.Add((write, stored[place]));
            }
        }
    }
}
