using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Insights.Ingestion;

/// <summary>
/// Writes events in one transaction. Most flushes hold only new events: they are copied into the table itself. When one of them is there
/// already that fails, and the flush goes through a temporary table and an insert that leaves out what is there, as do the next ones for a
/// while: duplicates come in crowds.
/// </summary>
internal sealed class EventFlush(short lane, TimeProvider time)
{
    private static readonly TimeSpan s_crowd = TimeSpan.FromSeconds(30);
    private static readonly string s_stage = SqlFile.Beside<EventFlush>("stage_events.sql");
    private static readonly string s_insert = SqlFile.Beside<EventFlush>("insert_events.sql");
    private static readonly string s_places = SqlFile.Beside<EventFlush>("inserted_places.sql");
    private static readonly string s_mark = SqlFile.Beside<EventFlush>("mark_days.sql");

    private long? _duplicateAt;

    /// <summary>Stores the events and marks their days; each batch counts what is new. All or nothing.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<StagedEvent> events, CancellationToken cancellationToken)
    {
        if (_duplicateAt is not { } at || time.GetElapsedTime(at) > s_crowd)
        {
            try
            {
                await CopyAsync(connection, events, cancellationToken);
                return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
            {
                _duplicateAt = time.GetTimestamp();
            }
        }

        await UpsertAsync(connection, events, cancellationToken);
    }

    private async Task CopyAsync(NpgsqlConnection connection, IReadOnlyList<StagedEvent> events, CancellationToken cancellationToken)
    {
        // In the order of the key, so that two writers with the same events never wait for each other in a circle.
        var ordered = events.OrderBy(e => e.Event.Id).ToList();
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await EventCopy.WriteAsync(connection, EventCopy.IntoEvents, ordered, cancellationToken);
        await MarkAsync(connection, events, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        foreach (var (batch, _) in events)
        {
            batch.Stored++;
        }
    }

    private async Task UpsertAsync(NpgsqlConnection connection, IReadOnlyList<StagedEvent> events, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, s_stage, cancellationToken);
        await EventCopy.WriteAsync(connection, EventCopy.IntoStaging, events, cancellationToken);
        var stored = await ExecuteAsync(connection, s_insert, cancellationToken);
        var places = stored == events.Count || stored == 0 ? null : await PlacesAsync(connection, cancellationToken);
        if (stored > 0)
        {
            await MarkAsync(connection, events, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        foreach (var place in places ?? Enumerable.Range(0, stored))
        {
            events[place].Batch.Stored++;
        }
    }

    private static async Task<List<int>> PlacesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(s_places, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var places = new List<int>();
        while (await reader.ReadAsync(cancellationToken))
        {
            places.Add(reader.GetInt32(0));
        }

        return places;
    }

    // Last before the commit: the row of the day is locked for no longer than the commit takes.
    private async Task MarkAsync(NpgsqlConnection connection, IReadOnlyList<StagedEvent> events, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(s_mark, connection);
        command.Parameters.Add(
            new NpgsqlParameter<DateOnly[]> { TypedValue = [.. events.Select(e => DateOnly.FromDateTime(e.Event.Timestamp)).Distinct()] }
        );
        command.Parameters.Add(new NpgsqlParameter<short> { TypedValue = lane });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
