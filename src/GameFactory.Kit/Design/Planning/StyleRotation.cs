using GameFactory.Kit.Design.Requests;
using GameFactory.Kit.Design.Words;

namespace GameFactory.Kit.Design.Planning;

/// <summary>
/// Deals style, theme and core loop to the games of one slate of mechanics. The numbers of styles (5), first halves (9) and second halves (11) of
/// loops, and themes (16) have no common divisor, so counting along all of them at once meets each combination once before any comes again; two games
/// in a row differ in everything, and the first 80 games in style or theme.
/// </summary>
internal sealed class StyleRotation
{
    private readonly IReadOnlyList<string> styles;
    private readonly CorePhrases phrases;
    private readonly int[] styleOrder;
    private readonly int[] themeOrder;
    private readonly int[] startOrder;
    private readonly int[] endOrder;
    private readonly string?[] loops;
    private int dealt;

    public StyleRotation(long seed, string slate, string core, string? style)
    {
        Slate = slate;
        phrases = WordLists.Phrases.Cores[core];
        var random = SeededRandom.For(seed, $"looks/{slate}");
        styles = style is null ? Vocabulary.Styles : [style];
        styleOrder = random.Permutation(styles.Count);
        themeOrder = random.Permutation(WordLists.Themes.Count);
        startOrder = random.Permutation(phrases.LoopStarts.Count);
        endOrder = random.Permutation(phrases.LoopEnds.Count);
        loops = new string[startOrder.Length * endOrder.Length];
    }

    /// <summary>The mechanics, for people.</summary>
    public string Slate { get; }

    /// <summary>The next combination.</summary>
    public (string Style, ThemeWords Theme, string Loop) Next()
    {
        var place = dealt++;
        return (
            styles[styleOrder[place % styleOrder.Length]],
            WordLists.Themes[themeOrder[place % themeOrder.Length]],
            Loop(startOrder[place % startOrder.Length], endOrder[place % endOrder.Length]));
    }

    private string Loop(int start, int end) =>
        loops[(start * endOrder.Length) + end] ??= $"{phrases.LoopStarts[start]}, {phrases.LoopEnds[end]}";
}
