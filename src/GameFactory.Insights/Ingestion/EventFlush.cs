using Npgsql;
using NpgsqlTypes;

namespace GameFactory.Insights.Ingestion;

/// <summary>Writes events in one transaction: binary COPY into a temporary table, then an insert that leaves out what is there.</summary>
internal sealed class EventFlush(short lane)
{
    private const string Copy =
        "COPY event_staging (place, id, game_id, event_type, user_id, session_id, level, properties, device_info, timestamp) FROM STDIN (FORMAT BINARY)";

    private static readonly string s_stage = SqlFile.Beside<EventFlush>("stage_events.sql");
    private static readonly string s_insert = SqlFile.Beside<EventFlush>("insert_events.sql");
    private static readonly string s_places = SqlFile.Beside<EventFlush>("inserted_places.sql");
    private static readonly string s_mark = SqlFile.Beside<EventFlush>("mark_days.sql");

    /// <summary>Stores the events and marks their days; each batch counts what is new. All or nothing.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<StagedEvent> events, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, s_stage, cancellationToken);
        await CopyAsync(connection, events, cancellationToken);
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

    private static async Task CopyAsync(NpgsqlConnection connection, IReadOnlyList<StagedEvent> events, CancellationToken cancellationToken)
    {
        await using var writer = await connection.BeginBinaryImportAsync(Copy, cancellationToken);
        for (var place = 0; place < events.Count; place++)
        {
            var (batch, item) = events[place];
            await writer.StartRowAsync(cancellationToken);
            await writer.WriteAsync(place, NpgsqlDbType.Integer, cancellationToken);
            await writer.WriteAsync(item.Id, NpgsqlDbType.Uuid, cancellationToken);
            await writer.WriteAsync(batch.Game, NpgsqlDbType.Uuid, cancellationToken);
            await writer.WriteAsync(item.Type, NpgsqlDbType.Text, cancellationToken);
            await TextAsync(writer, item.User, cancellationToken);
            await TextAsync(writer, item.Session, cancellationToken);
            if (item.Level is { } level)
            {
                await writer.WriteAsync(level, NpgsqlDbType.Integer, cancellationToken);
            }
            else
            {
                await writer.WriteNullAsync(cancellationToken);
            }

            await writer.WriteAsync(item.Properties, NpgsqlDbType.Jsonb, cancellationToken);
            await writer.WriteAsync(item.Device, NpgsqlDbType.Jsonb, cancellationToken);
            await writer.WriteAsync(item.Timestamp, NpgsqlDbType.TimestampTz, cancellationToken);
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static Task TextAsync(NpgsqlBinaryImporter writer, string? text, CancellationToken cancellationToken) =>
        text is null ? writer.WriteNullAsync(cancellationToken) : writer.WriteAsync(text, NpgsqlDbType.Text, cancellationToken);

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
        command.Parameters.Add(new NpgsqlParameter<DateOnly[]> { TypedValue = [.. events.Select(e => DateOnly.FromDateTime(e.Event.Timestamp)).Distinct()] });
        command.Parameters.Add(new NpgsqlParameter<short> { TypedValue = lane });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
