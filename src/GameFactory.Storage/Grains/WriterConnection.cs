using GameFactory.Database.Sql;
using GameFactory.Engine;
using Npgsql;

namespace GameFactory.Storage.Grains;

/// <summary>
/// A connection of its own for one lane, with every statement prepared. A group is one pipeline and so one round trip: what stands between
/// two syncs is one transaction, and the commit's answer is the answer of the sync.
/// </summary>
internal sealed class WriterConnection(NpgsqlDataSource source, StorageOptions options, EngineClock clock) : IWriterConnection
{
    private NpgsqlConnection? _connection;
    private PreparedGroup? _group;

    public bool IsOpen => _group is not null;

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            await using (var settings = new NpgsqlCommand(SqlFile.Beside<WriterConnection>("session.sql"), connection))
            {
                await settings.ExecuteNonQueryAsync(cancellationToken);
            }

            // Made anew with each connection: a statement remembers where it was prepared.
            _group = await PreparedGroup.PrepareAsync(connection, options, cancellationToken);
            _connection = connection;
        }
        catch
        {
            source.Clear();
            await connection.DisposeAsync();
            throw;
        }
    }

    public async Task<GroupResult> WriteAsync(ReadOnlyMemory<PendingWrite> writes)
    {
        try
        {
            clock.Observe(await _group!.RunAsync(writes));
            return GroupResult.Committed;
        }
        catch (Exception error)
        {
            return GroupResult.Of(error);
        }
    }

    public async Task<GroupResult> WriteWinnersAsync(
        ReadOnlyMemory<PendingWrite> writes,
        List<PendingWrite> winners,
        List<(PendingWrite Write, int? Stored)> losers
    )
    {
        try
        {
            await using var transaction = await _connection!.BeginTransactionAsync();
            var stored = await _group!.LockAsync(writes);
            Separate(writes, stored, winners, losers);
            if (winners.Count > 0)
            {
                var now = await _group.RunAsync(winners.ToArray());
                await transaction.CommitAsync();
                clock.Observe(now);
            }

            return GroupResult.Committed;
        }
        catch (Exception error)
        {
            return GroupResult.Of(error);
        }
    }

    public async ValueTask CloseAsync()
    {
        var connection = _connection;
        _group?.Dispose();
        (_connection, _group) = (null, null);
        if (connection is not null)
        {
            // The pool hands connections on as they are, and this one has settings of its own: it is closed.
            source.Clear();
            await connection.DisposeAsync();
        }
    }

    public ValueTask DisposeAsync() => CloseAsync();

    private static void Separate(
        ReadOnlyMemory<PendingWrite> writes,
        int?[] stored,
        List<PendingWrite> winners,
        List<(PendingWrite Write, int? Stored)> losers
    )
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
