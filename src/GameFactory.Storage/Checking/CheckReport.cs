namespace GameFactory.Storage.Checking;

/// <summary>What the checker saw.</summary>
/// <param name="Batches">States of batches.</param>
/// <param name="Games">States of games.</param>
/// <param name="Differences">Empty when states and rows agree; at most a thousand.</param>
public sealed record CheckReport(int Batches, int Games, IReadOnlyList<RowDifference> Differences)
{
    /// <summary>States and rows agree.</summary>
    public bool Agrees => Differences.Count == 0;
}

/// <summary>A place where the tables say something else than the state.</summary>
/// <param name="Table">Table.</param>
/// <param name="Id">Game or batch.</param>
/// <param name="Step">Step, or null.</param>
/// <param name="Column">Column (property of the row), or <c>row</c> when it is missing or too many.</param>
/// <param name="Expected">What follows from the state.</param>
/// <param name="Actual">What is stored.</param>
public sealed record RowDifference(string Table, Guid Id, int? Step, string Column, string? Expected, string? Actual);
