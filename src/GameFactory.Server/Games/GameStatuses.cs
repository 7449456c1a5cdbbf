using GameFactory.Server.Protocol;

namespace GameFactory.Server.Games;

/// <summary>Statuses of a game, as the database has them.</summary>
internal sealed class GameStatuses : IWordList
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> All { get; } = ["created", "in_progress", "completed", "failed", "cancelled", "published"];
}
