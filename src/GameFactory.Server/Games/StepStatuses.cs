using GameFactory.Server.Protocol;

namespace GameFactory.Server.Games;

/// <summary>Statuses of a step, as the database has them.</summary>
internal sealed class StepStatuses : IWordList
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> All { get; } = ["pending", "running", "completed", "failed", "skipped"];
}
