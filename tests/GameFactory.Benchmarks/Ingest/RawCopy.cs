using Npgsql;
using NpgsqlTypes;

namespace GameFactory.Benchmarks.Ingest;

/// <summary>
/// The yardstick: binary COPY of the same rows into a table of the same shape (months, indexes, keys), as fast as the client can.
/// </summary>
internal sealed class RawCopy(NpgsqlDataSource database)
{
    private const int RowsPerCommit = 10_000;

    public async Task CreateAsync()
    {
        await using var command = database.CreateCommand(
            """
            CREATE TABLE raw_events (LIKE analytics_events INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)
            PARTITION BY RANGE (timestamp);
            ALTER TABLE raw_events ADD FOREIGN KEY (game_id) REFERENCES games (id) ON DELETE CASCADE;
            DO $$
            DECLARE
              month timestamp;
            BEGIN
              FOR month IN SELECT generate_series(date_trunc('month', now() AT TIME ZONE 'UTC') - interval '1 month',
                now() AT TIME ZONE 'UTC', interval '1 month') LOOP
                EXECUTE format('CREATE TABLE %I PARTITION OF raw_events FOR VALUES FROM (%L) TO (%L)',
                'raw_events_' || to_char(month, 'YYYY_MM'),
                  to_char(month, 'YYYY-MM-DD') || ' 00:00:00+00', to_char(month + interval '1 month', 'YYYY-MM-DD') || ' 00:00:00+00');
              END LOOP;
            END
            $$;
            """
        );
        await command.ExecuteNonQueryAsync();
    }

    public Task RunAsync(List<BenchEvent> events, int connections) =>
        Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(n => Task.Run(() => CopyAsync(events, n * events.Count / connections, (n + 1) * events.Count / connections)))
        );

    private async Task CopyAsync(List<BenchEvent> events, int from, int to)
    {
        await using var connection = await database.OpenConnectionAsync();
        for (var start = from; start < to; start += RowsPerCommit)
        {
            await using var writer = await connection.BeginBinaryImportAsync(
                "COPY raw_events (id, game_id, event_type, user_id, session_id, level, properties, device_info, timestamp) FROM STDIN "
                    + "(FORMAT BINARY)"
            );
            for (var n = start; n < Math.Min(start + RowsPerCommit, to); n++)
            {
                var item = events[n];
                await writer.StartRowAsync();
                await writer.WriteAsync(item.Id, NpgsqlDbType.Uuid);
                await writer.WriteAsync(item.Game, NpgsqlDbType.Uuid);
                await writer.WriteAsync(item.Type, NpgsqlDbType.Text);
                await writer.WriteAsync(item.User, NpgsqlDbType.Text);
                await writer.WriteAsync(item.Session, NpgsqlDbType.Text);
                await writer.WriteAsync(item.Level, NpgsqlDbType.Integer);
                await writer.WriteAsync(item.Properties, NpgsqlDbType.Jsonb);
                await writer.WriteAsync(item.Device, NpgsqlDbType.Jsonb);
                await writer.WriteAsync(item.Timestamp, NpgsqlDbType.TimestampTz);
            }

            await writer.CompleteAsync();
        }
    }
}
