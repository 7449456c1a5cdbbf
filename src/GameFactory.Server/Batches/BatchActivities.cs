using GameFactory.Server.Protocol;

namespace GameFactory.Server.Batches;

/// <summary>What a batch does just now.</summary>
internal sealed class BatchActivities : IWordList
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> All { get; } =
    ["pending", "running", "observing", "paused", "stuck", "deleting", "completed", "failed", "cancelled"];
}
