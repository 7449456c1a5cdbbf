using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Server.Logs;

/// <summary>Reads <c>generation_logs</c>.</summary>
public sealed class LogQueries(NpgsqlDataSource database)
{
    private static readonly string s_before = SqlFile.Beside<LogQueries>("logs_before.sql");
    private static readonly string s_since = SqlFile.Beside<LogQueries>("logs_since.sql");

    /// <summary>The newest lines, or the newest before a line; oldest first.</summary>
    public async Task<IReadOnlyList<LogView>> PageAsync(LogFilter filter, (DateTimeOffset At, Guid Id)? before, int limit, CancellationToken cancellationToken)
    {
        var lines = await database.ReadAsync(
            s_before, [filter.Batch, filter.Game, filter.LowestLevel, before?.At.UtcDateTime, before?.Id, limit], Line, cancellationToken);
        lines.Reverse();
        return lines;
    }

    /// <summary>Lines that are not older than a time, oldest first.</summary>
    public async Task<IReadOnlyList<LogView>> SinceAsync(LogFilter filter, DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(s_since, [filter.Batch, filter.Game, filter.LowestLevel, since.UtcDateTime, limit], Line, cancellationToken);

    private static LogView Line(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        row.GetFieldValue<DateTimeOffset>(1),
        row.GetString(2),
        row.GetString(3),
        row.Value<int>(4),
        row.GetString(5),
        row.Text(6),
        row.Value<Guid>(7));
}
