using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Storage.Queries;

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
        row.Get<Guid>("id"),
        row.Get<DateTimeOffset>("created_at"),
        row.Get<string>("log_level"),
        row.Get<string>("log_type"),
        row.Value<int>("step_number"),
        row.Get<string>("message"),
        row.Text("metadata"),
        row.Value<Guid>("game_id"));
}

/// <summary>A row of <c>generation_logs</c>.</summary>
public sealed record LogView(
    Guid Id,
    DateTimeOffset At,
    string Level,
    string Type,
    int? Step,
    string Message,
    string? Metadata,
    Guid? GameId);
