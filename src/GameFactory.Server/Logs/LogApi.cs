using System.Globalization;
using GameFactory.Database.Sql;
using GameFactory.Server.Protocol;
using Npgsql;

namespace GameFactory.Server.Logs;

/// <summary>Reads <c>generation_logs</c> for batches and games.</summary>
internal sealed class LogApi(NpgsqlDataSource database)
{
    private static readonly string s_before = SqlFile.Beside<LogApi>("logs_before.sql");
    private static readonly string s_since = SqlFile.Beside<LogApi>("logs_since.sql");

    /// <summary>How many lines a request is given.</summary>
    public static int Limit(int? limit) => Paging.Limit(limit, 100, 1_000);

    /// <summary>The newest lines, or the newest before a line; oldest first.</summary>
    public async Task<LogsReply> PageAsync(LogFilter filter, string? before, int? limit, CancellationToken cancellationToken)
    {
        var size = Limit(limit);
        var place = Paging.Place(before, "before", Place);
        var lines = await database.ReadAsync(
            s_before,
            [filter.Batch, filter.Game, filter.LowestLevel, place?.At.UtcDateTime, place?.Id, size],
            LogReply.Read,
            cancellationToken
        );
        lines.Reverse();
        return new LogsReply(lines, lines.Count < size ? null : Paging.Cursor(lines[0].At.UtcTicks, lines[0].Id.ToString("N")));
    }

    /// <summary>Lines that are not older than a time, oldest first.</summary>
    public async Task<IReadOnlyList<LogReply>> SinceAsync(
        LogFilter filter,
        DateTimeOffset since,
        int limit,
        CancellationToken cancellationToken
    ) =>
        await database.ReadAsync(
            s_since,
            [filter.Batch, filter.Game, filter.LowestLevel, since.UtcDateTime, limit],
            LogReply.Read,
            cancellationToken
        );

    private static (DateTimeOffset At, Guid Id)? Place(string ticks, string id) =>
        long.TryParse(ticks, CultureInfo.InvariantCulture, out var at)
        && at >= 0
        && at <= DateTimeOffset.MaxValue.Ticks
        && Guid.TryParseExact(id, "N", out var line)
            ? (new DateTimeOffset(at, TimeSpan.Zero), line)
            : null;
}
