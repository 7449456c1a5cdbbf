using GameFactory.Kit;
using GameFactory.Kit.Design.Words;
using GameFactory.Kit.Mechanics;

namespace GameFactory.Pipeline.Step01PreProduction.Planning;

/// <summary>Makes names of games; no two of a batch are equal.</summary>
internal sealed class TitleMaker
{
    private const int MostCharacters = 40;
    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many names a theme and a core can have together (a lower bound: names with a place are not counted).</summary>
    public static long Space(ThemeWords theme, CoreWords core)
    {
        var phrases = WordLists.Phrases;
        var adjectives = theme.Adjectives.Union(phrases.Adjectives, StringComparer.Ordinal).Count();
        return 2L * adjectives * theme.Nouns.Count * core.Actions.Count;
    }

    /// <summary>A name that was not given before. It stays free until <see cref="Take"/>.</summary>
    public string Make(ThemeWords theme, CoreWords core, SeededRandom random)
    {
        for (var attempt = 0; attempt < 10_000; attempt++)
        {
            var title = Draw(theme, core, random, plain: attempt == 0);
            if (title.Length <= MostCharacters && !_given.Contains(title))
            {
                return title;
            }
        }

        throw new InvalidOperationException($"The words of the theme '{theme.Name}' are used up in this batch.");
    }

    /// <summary>Marks a name as given.</summary>
    public void Take(string title) => _given.Add(title);

    // Short names first: two words are tried once, then the large space of three.
    private static string Draw(ThemeWords theme, CoreWords core, SeededRandom random, bool plain)
    {
        var phrases = WordLists.Phrases;
        var noun = random.Pick(theme.Nouns);
        var action = random.Pick(core.Actions);
        var adjective = random.Chance(0.5) ? random.Pick(theme.Adjectives) : random.Pick(phrases.Adjectives);
        var shape = random.Below(plain ? 10 : 8);
        while (adjective == noun)
        {
            adjective = random.Pick(phrases.Adjectives);
        }

        return shape switch
        {
            < 4 => $"{adjective} {noun} {action}",
            < 6 => $"{action} of the {adjective} {noun}",
            < 7 => $"{noun} {action}: {random.Pick(theme.Places)}",
            < 8 => $"{adjective} {noun}: {random.Pick(theme.Places)}",
            < 9 => $"{noun} {action}",
            _ => $"{adjective} {noun}",
        };
    }
}
