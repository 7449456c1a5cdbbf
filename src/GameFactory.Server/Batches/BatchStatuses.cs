using GameFactory.Server.Protocol;

namespace GameFactory.Server.Batches;

/// <summary>Statuses of a batch, as the database has them.</summary>
internal sealed class BatchStatuses : IWordList
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> All { get; } = ["pending", "running", "completed", "failed", "cancelled"];
}
