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
