using Npgsql;

namespace GameFactory.Database.Sql;

/// <summary>Runs an embedded query and reads its rows by the names of their columns.</summary>
public static class RowReading
{
    /// <summary>All rows of a query.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sql">The query.</param>
    /// <param name="parameters">Values of $1, $2, …; null is NULL.</param>
    /// <param name="row">Reads one row.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public static async Task<List<T>> ReadAsync<T>(
        this NpgsqlDataSource database,
        string sql,
        IEnumerable<object?> parameters,
        Func<NpgsqlDataReader, T> row,
        CancellationToken cancellationToken
    )
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAllAsync(row, cancellationToken);
    }

    /// <summary>The rows that are left.</summary>
    public static async Task<List<T>> ReadAllAsync<T>(
        this NpgsqlDataReader reader,
        Func<NpgsqlDataReader, T> row,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>The value of a column that is never null.</summary>
    public static T Get<T>(this NpgsqlDataReader reader, string column) => reader.GetFieldValue<T>(reader.GetOrdinal(column));

    /// <summary>The value of a column, or null.</summary>
    public static T? Value<T>(this NpgsqlDataReader reader, string column)
        where T : struct => reader.GetOrdinal(column) is var place && reader.IsDBNull(place) ? null : reader.GetFieldValue<T>(place);

    /// <summary>The text of a column, or null.</summary>
    public static string? Text(this NpgsqlDataReader reader, string column) =>
        reader.GetOrdinal(column) is var place && reader.IsDBNull(place) ? null : reader.GetString(place);
}
