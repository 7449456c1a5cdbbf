using GameFactory.Insights.Ingestion;
using Npgsql;
using NpgsqlTypes;

namespace GameFactory.Benchmarks.Rollup;

/// <summary>
/// Games and a long time of their players' events, made by the server itself: visits of ten events, a third of them by new players.
/// </summary>
internal sealed class RollupWorld(int events, int days, int games)
{
    private const int EventsAVisit = 10;
    private static readonly string s_events = Sql.Beside<RollupWorld>("events.sql");
    private static readonly string s_history = Sql.Beside<RollupWorld>("history.sql");
    private static readonly string s_forget = Sql.Beside<RollupWorld>("forget.sql");
    private static readonly string s_warm = Sql.Beside<RollupWorld>("warm.sql");

    public int Events => events;

    public int Days => days;

    public int Games => games;

    /// <summary>The last of the days; they are all over.</summary>
    public DateOnly Last { get; } = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1);

    public DateOnly First => Last.AddDays(1 - days);

    /// <summary>
    /// Fills the empty table of events. Its indexes are dropped meanwhile and made again, which is several times as fast.
    /// </summary>
    public async Task FillAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await RunAsync(
            connection,
            "INSERT INTO games (batch_index, name, slug, genre) SELECT n, 'Game ' || n, 'game-' || n, 'runner' FROM generate_series(0, "
                + "$1 - 1) AS n",
            cancellationToken,
            games
        );
        await new EventPartitions(database).EnsureAsync(Enumerable.Range(0, days).Select(n => First.AddDays(n)), cancellationToken);
        var indexes = await DropIndexesAsync(connection, cancellationToken);

        // The games are there; asking for each event whether its game is would double the time.
        await RunAsync(connection, "SET session_replication_role = replica", cancellationToken);
        await RunAsync(connection, "SELECT setseed(0.42)", cancellationToken);
        var visits = events / days / EventsAVisit;
        for (var day = 0; day < days; day++)
        {
            await RunAsync(connection, s_events, cancellationToken, First.AddDays(day), day, visits, games);
        }

        await RunAsync(connection, "RESET session_replication_role", cancellationToken);
        foreach (var index in indexes)
        {
            await RunAsync(connection, index, cancellationToken);
        }

        await RunAsync(connection, "VACUUM ANALYZE", cancellationToken);
    }

    /// <summary>Makes the helper tables hold ten times as many days, like those there are.</summary>
    public async Task LengthenAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await RunAsync(connection, "SET session_replication_role = replica", cancellationToken);
        foreach (var statement in s_history.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await RunAsync(connection, statement, cancellationToken, days);
        }

        await RunAsync(connection, "RESET session_replication_role", cancellationToken);
    }

    /// <summary>Takes back what was counted from a day on, so that it can be counted for the first time again.</summary>
    public async Task ForgetAsync(NpgsqlDataSource database, DateOnly from, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        foreach (var statement in s_forget.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await RunAsync(connection, statement, cancellationToken, from);
        }

        await RunAsync(connection, "VACUUM ANALYZE", cancellationToken);
        await RunAsync(connection, "CHECKPOINT", cancellationToken);

        // What was done before has driven other things out of memory each time; what is read next is in memory now.
        foreach (var statement in s_warm.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await RunAsync(connection, statement, cancellationToken, from);
        }
    }

    private static async Task<List<string>> DropIndexesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var indexes = new List<(string Name, string Definition)>();
        await using (
            var command = new NpgsqlCommand(
                "SELECT indexname, replace(indexdef, ' ON ONLY ', ' ON ') FROM pg_indexes WHERE tablename = 'analytics_events' AND "
                    + "indexname NOT LIKE '%pkey'",
                connection
            )
        )
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                indexes.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        foreach (var (name, _) in indexes)
        {
            await RunAsync(connection, $"DROP INDEX {name}", cancellationToken);
        }

        return [.. indexes.Select(index => index.Definition)];
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var value in values)
        {
            command.Parameters.Add(
                value is DateOnly
                    ? new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlDbType.Date }
                    : new NpgsqlParameter { Value = value }
            );
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
