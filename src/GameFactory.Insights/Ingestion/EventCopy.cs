using Npgsql;
using NpgsqlTypes;

namespace GameFactory.Insights.Ingestion;

/// <summary>Binary COPY of events into a table that has their columns.</summary>
internal static class EventCopy
{
    private const string Columns = "id, game_id, event_type, user_id, session_id, level, properties, device_info, timestamp";

    /// <summary>Into the table of events itself, where a duplicate fails the whole copy.</summary>
    public const string IntoEvents = $"COPY analytics_events ({Columns}) FROM STDIN (FORMAT BINARY)";

    /// <summary>Into the staging table, each with its place in the flush.</summary>
    public const string IntoStaging = $"COPY event_staging ({Columns}, place) FROM STDIN (FORMAT BINARY)";

    public static async Task WriteAsync(
        NpgsqlConnection connection,
        string copy,
        IReadOnlyList<StagedEvent> events,
        CancellationToken cancellationToken
    )
    {
        await using var writer = await connection.BeginBinaryImportAsync(copy, cancellationToken);
        for (var place = 0; place < events.Count; place++)
        {
            var (batch, item) = events[place];
            await writer.StartRowAsync(cancellationToken);
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
            if (copy == IntoStaging)
            {
                await writer.WriteAsync(place, NpgsqlDbType.Integer, cancellationToken);
            }
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static Task TextAsync(NpgsqlBinaryImporter writer, string? text, CancellationToken cancellationToken) =>
        text is null ? writer.WriteNullAsync(cancellationToken) : writer.WriteAsync(text, NpgsqlDbType.Text, cancellationToken);
}
