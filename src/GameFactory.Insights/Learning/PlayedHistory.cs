namespace GameFactory.Insights.Learning;

/// <summary>The games to learn from, in an order of their own and by what they were made of.</summary>
internal sealed class PlayedHistory
{
    private readonly ILookup<(string Mechanic, string Genre), GameOutcome> _byCell;

    public PlayedHistory(IEnumerable<GameOutcome> outcomes)
    {
        Games = Canonical(outcomes);
        Mechanics = [.. Games.SelectMany(g => g.Mechanics).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Genres = [.. Games.Select(g => g.Genre).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _byCell = Games.SelectMany(g => g.Mechanics.Select(m => (Cell: (m, g.Genre), Game: g))).ToLookup(x => x.Cell, x => x.Game);
    }

    public GameOutcome[] Games { get; }

    public string[] Mechanics { get; }

    public string[] Genres { get; }

    /// <summary>Games of a genre that hold a mechanic.</summary>
    public IEnumerable<GameOutcome> With(string mechanic, string genre) => _byCell[(mechanic, genre)];

    public static bool IsMature(GameOutcome game) => game.RetentionD7.Trials > 0;

    // Sums of floating point depend on the order, and a rebuild reads its games in another one than they came in.
    private static GameOutcome[] Canonical(IEnumerable<GameOutcome> outcomes) =>
        [
            .. outcomes
                .Select(g =>
                    IsPossible(g.RetentionD1) && IsPossible(g.RetentionD7) && IsPossible(g.Levels) && IsPossible(g.Ads)
                        ? g
                        : throw new ArgumentException($"Impossible counts: {g}", nameof(outcomes))
                )
                .Select(g => g with { Mechanics = [.. g.Mechanics.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] })
                .OrderBy(g => g.Batch)
                .ThenBy(g => g.Genre, StringComparer.Ordinal)
                .ThenBy(g => string.Join('\n', g.Mechanics), StringComparer.Ordinal)
                .ThenBy(g => (g.RetentionD1.Trials, g.RetentionD1.Hits, g.RetentionD7.Trials, g.RetentionD7.Hits))
                .ThenBy(g => (g.Levels.Trials, g.Levels.Hits, g.Ads.Trials, g.Ads.Hits)),
        ];

    private static bool IsPossible(Tally tally) => tally.Hits >= 0 && tally.Hits <= tally.Trials;
}
