namespace GameFactory.Insights.Retention;

/// <summary>
/// A month of events on its way out of the database; each time (UTC) is the end of a step, and what is null is still to do.
/// </summary>
/// <param name="Month">Its first day.</param>
/// <param name="ClosedAt">It takes no more events.</param>
/// <param name="CountedAt">All its events are in the daily metrics.</param>
/// <param name="DetachedAt">It is no part of <c>analytics_events</c> any more.</param>
/// <param name="ExportedAt">The file is on the disk and was read back.</param>
/// <param name="File">Gzipped CSV with a header line: the table's columns, times with their offset, sorted by time.</param>
/// <param name="Rows">Events in it.</param>
/// <param name="Sha256">Of the file, lower-case hex.</param>
/// <param name="DroppedAt">The table is gone.</param>
public sealed record RetiredMonth(
    DateOnly Month,
    DateTime ClosedAt,
    DateTime? CountedAt = null,
    DateTime? DetachedAt = null,
    DateTime? ExportedAt = null,
    string? File = null,
    long? Rows = null,
    string? Sha256 = null,
    DateTime? DroppedAt = null
);
