namespace GameFactory.Database.Coverage;

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
