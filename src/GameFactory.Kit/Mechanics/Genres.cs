namespace GameFactory.Kit.Mechanics;

/// <summary>The vocabulary of genres. A genre is accepted while an active core mechanic serves it.</summary>
public sealed class Genres
{
    private readonly MechanicCatalogue _catalogue;

    internal Genres(MechanicCatalogue catalogue)
    {
        _catalogue = catalogue;
        Accepted = [.. All.Where(genre => CoresOf(genre).Count > 0)];
    }

    /// <summary>Every genre the factory has a word for.</summary>
    public static IReadOnlyList<string> All { get; } =
    ["platformer", "runner", "puzzle", "shooter", "casual", "arcade", "card", "racing", "strategy", "word", "rhythm", "action"];

    /// <summary>Genres that can be asked for now, in the order of <see cref="All"/>.</summary>
    public IReadOnlyList<string> Accepted { get; }

    /// <summary>Active cores that serve a genre.</summary>
    public IReadOnlyList<MechanicFacts> CoresOf(string genre) =>
        [.. _catalogue.Active(MechanicRole.Core).Where(core => core.GenreTags.Contains(genre, StringComparer.Ordinal))];

    /// <summary>True when some game of the genre could hold the mechanic.</summary>
    public bool Holds(string genre, string mechanic) =>
        CoresOf(genre).Any(core => core.Name == mechanic || _catalogue.Mechanics.Compatible(core.Name, mechanic));

    /// <summary>True when a core with a modifier is left in the genre without the mechanics named.</summary>
    public bool IsLeftWithout(string genre, IReadOnlyCollection<string> without)
    {
        var modifiers = _catalogue.Active(MechanicRole.Modifier).Where(modifier => !without.Contains(modifier.Name)).ToList();
        return CoresOf(genre)
            .Any(core =>
                !without.Contains(core.Name) && modifiers.Exists(modifier => _catalogue.Mechanics.Compatible(core.Name, modifier.Name))
            );
    }

    /// <summary>Why a genre is refused, or null when it is accepted.</summary>
    public string? Refusal(string genre)
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
