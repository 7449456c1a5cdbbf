using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Insights.Retention;

/// <summary>The record of retired months: where each of them stands.</summary>
internal sealed class RetiredMonths(NpgsqlDataSource database)
{
    private static readonly string s_due = SqlFile.Beside<RetiredMonths>("months_to_retire.sql");
    private static readonly string s_list = SqlFile.Beside<RetiredMonths>("retired_months.sql");
    private static readonly string s_counted = SqlFile.Beside<RetiredMonths>("counted_month.sql");
    private static readonly string s_detached = SqlFile.Beside<RetiredMonths>("detached_month.sql");
    private static readonly string s_exported = SqlFile.Beside<RetiredMonths>("exported_month.sql");

    public Task<List<DateOnly>> DueAsync(DateOnly before, CancellationToken cancellationToken) =>
        ReadAsync(s_due, before, row => row.Get<DateOnly>("month"), cancellationToken);

    public Task<List<RetiredMonth>> ListAsync(CancellationToken cancellationToken) => ReadAsync(s_list, null, Month, cancellationToken);

    public async Task<RetiredMonth?> FindAsync(DateOnly month, CancellationToken cancellationToken) =>
        (await ReadAsync(s_list, month, Month, cancellationToken)).SingleOrDefault();

    /// <summary>False while a day of the month waits to be counted.</summary>
    public async Task<bool> TryCountedAsync(DateOnly month, CancellationToken cancellationToken) =>
        await ExecuteAsync(s_counted, cancellationToken, P(month)) > 0;

    public Task DetachedAsync(DateOnly month, CancellationToken cancellationToken) => ExecuteAsync(s_detached, cancellationToken, P(month));

    public Task ExportedAsync(DateOnly month, MonthFile file, CancellationToken cancellationToken) =>
        ExecuteAsync(s_exported, cancellationToken, P(month), P(file.Path), P(file.Rows), P(file.Sha256));

    private static RetiredMonth Month(NpgsqlDataReader row) =>
        new(
            row.Get<DateOnly>("month"),
            row.Get<DateTime>("closed_at"),
            row.Value<DateTime>("counted_at"),
            row.Value<DateTime>("detached_at"),
            row.Value<DateTime>("exported_at"),
            row.Text("export_file"),
            row.Value<long>("export_rows"),
            row.Text("export_sha256"),
            row.Value<DateTime>("dropped_at")
        );

    private static NpgsqlParameter<T> P<T>(T value) => new() { TypedValue = value };

    private async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<List<T>> ReadAsync<T>(
        string sql,
        DateOnly? parameter,
        Func<NpgsqlDataReader, T> row,
        CancellationToken cancellationToken
    )
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<DateOnly?> { TypedValue = parameter });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(row(reader));
        }

        return rows;
    }
}
