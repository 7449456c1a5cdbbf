using System.Globalization;
using GameFactory.Database.Migrations.Catalogue;
using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Database.Coverage;

/// <summary>Counts what is filled in the ten tables of the schema document: a column that nobody writes is a promise not kept.</summary>
public sealed class ColumnCoverage(string connectionString)
{
    private static readonly string s_columnsSql = SqlFile.Beside<ColumnCoverage>("columns.sql");

    public async Task<CoverageReport> CountAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        var columns = await ReadColumnsAsync(connection, cancellationToken);
        var counts = new List<ColumnCount>();
        foreach (var table in columns.GroupBy(column => column.Table, column => column.Column, StringComparer.Ordinal))
        {
            counts.AddRange(await CountTableAsync(connection, table.Key, [.. table], cancellationToken));
        }

        var unexplained = counts.Where(count => count.IsUnexplained).Select(count => $"{count.Table}.{count.Column}").ToList();
        var missing = SchemaCatalogue
            .Tables.Except(columns.Select(column => column.Table), StringComparer.Ordinal)
            .Select(table => table + ".*");
        unexplained.AddRange(missing);
        return new CoverageReport(unexplained.Count == 0, unexplained, counts);
    }

    private static async Task<List<(string Table, string Column)>> ReadColumnsAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(s_columnsSql, connection);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. SchemaCatalogue.Tables] });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAllAsync(row => (row.Get<string>("table_name"), row.Get<string>("column_name")), cancellationToken);
    }

    // One pass over the table for all its columns.
    private static async Task<IEnumerable<ColumnCount>> CountTableAsync(
        NpgsqlConnection connection,
        string table,
        IReadOnlyList<string> columns,
        CancellationToken cancellationToken
    )
    {
        var filled = columns.Select(column =>
            string.Create(CultureInfo.InvariantCulture, $"count(*) FILTER (WHERE \"{column}\"::text NOT IN ('', '{{}}', '[]', 'null'))")
        );
        await using var command = new NpgsqlCommand($"SELECT count(*), {string.Join(", ", filled)} FROM public.{table}", connection)
        {
            CommandTimeout = 0,
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var rows = reader.GetInt64(0);
        var counts = columns
            .Select((column, index) => (column, Count: reader.GetInt64(index + 1)))
            .ToDictionary(pair => pair.column, pair => pair.Count, StringComparer.Ordinal);
        return [.. columns.Select(column => new ColumnCount(table, column, counts[column], rows, Explain(table, column, rows, counts)))];
    }

    // An empty table explains nothing: each of its columns was to be filled.
    private static string? Explain(string table, string column, long rows, Dictionary<string, long> counts)
    {
        var excuse = MayBeEmpty.Committed.FirstOrDefault(entry => entry.Table == table && entry.Column == column);
        return excuse is not null && rows > 0 && (excuse.Instead is null || counts[excuse.Instead] > 0) ? excuse.Reason : null;
    }
}
