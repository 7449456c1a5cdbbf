namespace GameFactory.Server.Logs;

/// <summary>Which lines of <c>generation_logs</c>.</summary>
/// <param name="Batch">Lines of this batch and its games, or null.</param>
/// <param name="Game">Lines of this game, or null.</param>
/// <param name="Level">This level and above; null: all.</param>
public sealed record LogFilter(Guid? Batch, Guid? Game, string? Level = null)
{
    /// <summary>Levels from the least to the most severe.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["debug", "info", "warning", "error", "critical"];

    internal int LowestLevel => Level is null ? 1 : Levels.ToList().IndexOf(Level) + 1;
}
