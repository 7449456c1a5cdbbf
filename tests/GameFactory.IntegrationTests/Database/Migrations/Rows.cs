using Npgsql;

namespace GameFactory.IntegrationTests.Database.Migrations;

/// <summary>Fills and reads databases for the tests of migrations.</summary>
internal static class Rows
{
    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<T> ScalarAsync<T>(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>
    /// Partitions for the three years of events that <see cref="FillDocumentTablesAsync"/> writes, in a database that is partitioned
    /// already.
    /// </summary>
    public static Task AddOldMonthsAsync(string connectionString) =>
        ExecuteAsync(
            connectionString,
            """
            DO $$ BEGIN
              FOR n IN 2..40 LOOP
                EXECUTE format('CREATE TABLE old_%s PARTITION OF analytics_events FOR VALUES FROM (%L) TO (%L)', n,
                  date_trunc('month', now() AT TIME ZONE 'UTC') - n * interval '1 month',
                  date_trunc('month', now() AT TIME ZONE 'UTC') - (n - 1) * interval '1 month');
              END LOOP;
            END $$
            """
        );

    /// <summary>A few batches with games, steps, builds, mechanics, weights and logs, and 10,000 events over three years.</summary>
    public static Task FillDocumentTablesAsync(string connectionString) => ExecuteAsync(connectionString, Read("rows.sql"));

    /// <summary>One text over every row and every column that the document knows: equal texts, equal rows.</summary>
    public static Task<string> FingerprintAsync(string connectionString) => ScalarAsync<string>(connectionString, Read("fingerprint.sql"));

    public static string Read(string name)
    {
        using var file = typeof(Rows).Assembly.GetManifestResourceStream("GameFactory.IntegrationTests.Database.Migrations." + name)!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
