using GameFactory.Server.Protocol;

namespace GameFactory.Server.Logs;

/// <summary>Which lines of <c>generation_logs</c>.</summary>
/// <param name="Batch">Lines of this batch and its games, or null.</param>
/// <param name="Game">Lines of this game, or null.</param>
/// <param name="Level">This level and above, not checked yet; null or empty: all.</param>
internal sealed record LogFilter(Guid? Batch, Guid? Game, string? Level = null)
{
    // From the least to the most severe.
    private static readonly string[] s_levels = ["debug", "info", "warning", "error", "critical"];

    /// <summary>1 to 5, as the queries count them.</summary>
    /// <exception cref="RequestException">There is no such level.</exception>
    public int LowestLevel => Math.Max(1, Array.IndexOf(s_levels, RequestFields.OneOf(Level, s_levels, "level")) + 1);
}
