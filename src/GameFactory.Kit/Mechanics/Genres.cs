namespace GameFactory.Kit.Mechanics;

/// <summary>The vocabulary of genres. A genre is accepted while an active core mechanic serves it.</summary>
public static class Genres
{
    /// <summary>Every genre the factory has a word for.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["platformer", "runner", "puzzle", "shooter", "casual", "arcade", "card", "racing", "strategy", "word", "rhythm", "action"];

    /// <summary>Genres that can be asked for now, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<string> Accepted { get; } = [.. All.Where(g => CoresOf(g).Count > 0)];

    /// <summary>Active cores that serve a genre.</summary>
    public static IReadOnlyList<Mechanic> CoresOf(string genre) =>
        [.. MechanicCatalogue.Active(MechanicRole.Core).Where(m => m.GenreTags.Contains(genre, StringComparer.Ordinal))];

    /// <summary>Why a genre is refused, or null when it is accepted.</summary>
    public static string? Refusal(string genre)
    {
        if (Accepted.Contains(genre, StringComparer.Ordinal))
        {
            return null;
        }

        var accepted = string.Join(", ", Accepted);
        if (All.Contains(genre, StringComparer.Ordinal))
        {
            return $"the kit has no core mechanic for the genre '{genre}' yet; accepted now: {accepted}";
        }

        var near = Suggestion.Of(genre, Accepted);
        return near is null
            ? $"'{Suggestion.Shown(genre)}' is not a genre; accepted now: {accepted}"
            : $"'{Suggestion.Shown(genre)}' is not a genre, did you mean '{near}'? Accepted now: {accepted}";
    }
}
