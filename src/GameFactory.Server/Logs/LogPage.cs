using GameFactory.Server.Protocol;

namespace GameFactory.Server.Logs;

/// <summary>A page of log lines.</summary>
/// <param name="Lines">Oldest first.</param>
/// <param name="Before">Asks for the page before this one; null at the beginning.</param>
internal sealed record LogPage(IReadOnlyList<LogView> Lines, string? Before)
{
    public static async Task<LogPage> ReadAsync(LogQueries logs, LogFilter filter, string? before, int limit, CancellationToken cancellationToken)
    {
        var size = Paging.Limit(limit, 100, 1_000);
        var lines = await logs.PageAsync(filter, Paging.LogCursor(before), size, cancellationToken);
        return new LogPage(lines, lines.Count < size ? null : Paging.Cursor(lines[0]));
    }
}
