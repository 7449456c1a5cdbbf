using Npgsql;

namespace GameFactory.IntegrationTests.Migrations;

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

    /// <summary>A few batches with games, steps, builds, mechanics, weights and logs, and 10,000 events over three years.</summary>
    public static Task FillDocumentTablesAsync(string connectionString) => ExecuteAsync(connectionString, Read("rows.sql"));

    /// <summary>One text over every row and every column that the document knows: equal texts, equal rows.</summary>
    public static Task<string> FingerprintAsync(string connectionString) => ScalarAsync<string>(connectionString, Read("fingerprint.sql"));

    public static string Read(string name)
    {
        using var file = typeof(Rows).Assembly.GetManifestResourceStream("GameFactory.IntegrationTests.Migrations." + name)!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
