using Npgsql;

namespace GameFactory.Database.Sql;

/// <summary>Runs an embedded query and reads its rows.</summary>
public static class RowReading
{
    public static async Task<List<T>> ReadAsync<T>(
        this NpgsqlDataSource database, string sql, IEnumerable<object?> parameters, Func<NpgsqlDataReader, T> row, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public static string? Text(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static T? Value<T>(this NpgsqlDataReader reader, int column)
        where T : struct => reader.IsDBNull(column) ? null : reader.GetFieldValue<T>(column);

    /// <summary>A column that is never null, by its name.</summary>
    public static T Get<T>(this NpgsqlDataReader reader, string column) => reader.GetFieldValue<T>(reader.GetOrdinal(column));

    /// <summary>A column by its name; null when it is null.</summary>
    public static T? Value<T>(this NpgsqlDataReader reader, string column)
        where T : struct => reader.Value<T>(reader.GetOrdinal(column));

    /// <summary>A text by the name of its column; null when it is null.</summary>
    public static string? Text(this NpgsqlDataReader reader, string column) => reader.Text(reader.GetOrdinal(column));
}
