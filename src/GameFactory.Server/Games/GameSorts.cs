using GameFactory.Server.Protocol;

namespace GameFactory.Server.Games;

/// <summary>Orders of a list of games, and which filters go with each: those that an index serves.</summary>
internal sealed class GameSorts : IWordList
{
    public const string Place = "place";
    public const string Slug = "slug";

    /// <summary>The table that another pair is refused with.</summary>
    public const string Table = "sort=place goes with batch, status, genre, step, activity and stuck; sort=slug with text";

    /// <inheritdoc/>
    public static IReadOnlyList<string> All { get; } = [Place, Slug];
}
