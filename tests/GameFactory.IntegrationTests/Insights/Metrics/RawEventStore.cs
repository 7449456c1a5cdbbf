using System.Text.Json;
using GameFactory.Engine;
using GameFactory.Insights.Ingestion;
using Npgsql;
using NpgsqlTypes;

namespace GameFactory.IntegrationTests.Insights.Metrics;

/// <summary>
/// Stores events past the endpoint, which would refuse old and malformed ones; tables adopted from elsewhere may hold them.
/// </summary>
internal static class RawEventStore
{
    private const string Columns = "id, game_id, event_type, user_id, session_id, level, properties, timestamp";

    /// <summary>Stores what is not there yet and marks its days, as a flush of events does.</summary>
    public static async Task AddAsync(InsightsBed bed, IReadOnlyCollection<RawEvent> events)
    {
        var days = events.Select(e => DateOnly.FromDateTime(e.Time)).Distinct().ToArray();
        await bed.Get<EventPartitions>().EnsureAsync(days, TestContext.Current.CancellationToken);
        await using var connection = await bed.Database.OpenConnectionAsync();
        await ExecuteAsync(connection, $"CREATE TEMP TABLE sent ON COMMIT PRESERVE ROWS AS SELECT {Columns} FROM analytics_events LIMIT 0");
        await using (var writer = await connection.BeginBinaryImportAsync($"COPY sent ({Columns}) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var item in events)
            {
                await WriteAsync(writer, item);
            }

            await writer.CompleteAsync();
        }

        await ExecuteAsync(connection, $"INSERT INTO analytics_events ({Columns}) SELECT {Columns} FROM sent ON CONFLICT DO NOTHING");
        await ExecuteAsync(connection, "DROP TABLE sent");
        await using var mark = new NpgsqlCommand(
            "INSERT INTO analytics_dirty_days AS d (day, lane) SELECT day, 7 FROM unnest($1) AS day ON CONFLICT (day, lane) DO UPDATE "
                + "SET marks = d.marks + 1",
            connection
        );
        mark.Parameters.Add(new NpgsqlParameter<DateOnly[]> { TypedValue = days });
        await mark.ExecuteNonQueryAsync();
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter writer, RawEvent item)
    {
        await writer.StartRowAsync();
        await writer.WriteAsync(item.Id, NpgsqlDbType.Uuid);
        await writer.WriteAsync(item.Game, NpgsqlDbType.Uuid);
        await writer.WriteAsync(item.Type, NpgsqlDbType.Text);
        await WriteAsync(writer, item.User);
        await WriteAsync(writer, item.Session);
        await (item.Level is { } level ? writer.WriteAsync(level, NpgsqlDbType.Integer) : writer.WriteNullAsync());
        await writer.WriteAsync(Properties(item), NpgsqlDbType.Jsonb);
        await writer.WriteAsync(item.Time, NpgsqlDbType.TimestampTz);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter writer, string? text) =>
        text is null ? writer.WriteNullAsync() : writer.WriteAsync(text, NpgsqlDbType.Text);

    private static string Properties(RawEvent item)
    {
        if (item.Odd is not null)
        {
            return item.Odd;
        }

        List<string> fields = [];
        if (item.Amount is not null)
        {
            fields.Add($"\"{(item.Type == EventTypes.IapCompleted ? "price_micros" : "revenue_micros")}\":{item.Amount}");
        }

        if (item.Transaction is not null)
        {
            fields.Add($"\"transaction_id\":{JsonSerializer.Serialize(item.Transaction)}");
        }

        return $"{{{string.Join(',', fields)}}}";
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
