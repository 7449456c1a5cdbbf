namespace GameFactory.Database.Coverage;

/// <summary>What the ten tables of the schema document hold, column by column.</summary>
/// <param name="Ok">Every column is filled or explained.</param>
/// <param name="Unexplained">Columns that are empty without a reason, as <c>table.column</c>.</param>
/// <param name="Columns">All of them.</param>
public sealed record CoverageReport(bool Ok, IReadOnlyList<string> Unexplained, IReadOnlyList<ColumnCount> Columns);

/// <summary>How many rows of a table say something in a column.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="Filled">Rows whose value is not null, not an empty text and not an empty JSON object or array.</param>
/// <param name="Rows">Rows of the table.</param>
/// <param name="Explanation">Why the column may be empty, from the committed list; null when there is no excuse.</param>
public sealed record ColumnCount(string Table, string Column, long Filled, long Rows, string? Explanation)
{
    /// <summary>Nothing is in the column and nobody said why.</summary>
    public bool IsUnexplained => Filled == 0 && Explanation is null;
}
