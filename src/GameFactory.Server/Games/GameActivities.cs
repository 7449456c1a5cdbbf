using GameFactory.Server.Protocol;

namespace GameFactory.Server.Games;

/// <summary>What a game does just now.</summary>
internal sealed class GameActivities : IWordList
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> All { get; } =
    ["queued", "running", "waiting", "observing", "paused", "stuck", "failed", "completed", "cancelled", "published"];
}
