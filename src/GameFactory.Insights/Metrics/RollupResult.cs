namespace GameFactory.Insights.Metrics;

/// <summary>What a rollup did; a row of <c>analytics_rollups</c>.</summary>
/// <param name="Days">Days that were counted again, UTC, in order.</param>
/// <param name="RowsWritten">Rows of the helper tables and of <c>game_metrics</c> that changed; 0 when nothing was new.</param>
/// <param name="Malformed">Amounts in those days that are no number or out of bounds, and counted as 0.</param>
public sealed record RollupResult(IReadOnlyList<DateOnly> Days, long RowsWritten, long Malformed)
{
    /// <summary>
    /// Days that could not be counted, in this run or before, and are left out until they are asked for or have new events.
    /// </summary>
    public IReadOnlyList<DateOnly> SetAside { get; init; } = [];
}
