using GameFactory.Kit;
using GameFactory.Kit.Design.Words;
using GameFactory.Kit.Mechanics;
using GameFactory.Pipeline.Step01PreProduction.Requests;

namespace GameFactory.Pipeline.Step01PreProduction.Planning;

/// <summary>
/// Deals style, theme and core loop to the games of one slate of mechanics. The numbers of styles (5), first halves (9) and second halves
/// (11) of loops, and themes (16) have no common divisor, so counting along all of them at once meets each combination once before any
/// comes again; two games in a row differ in everything, and the first 80 games in style or theme.
/// </summary>
internal sealed class StyleRotation
{
    private readonly IReadOnlyList<string> _styles;
    private readonly CoreWords _phrases;
    private readonly int[] _styleOrder;
    private readonly int[] _themeOrder;
    private readonly int[] _startOrder;
    private readonly int[] _endOrder;
    private readonly string?[] _loops;
    private int _dealt;

    public StyleRotation(long seed, string slate, CoreWords core, string? style)
    {
        Slate = slate;
        _phrases = core;
        var random = SeededRandom.For(seed, $"looks/{slate}");
        _styles = style is null ? Vocabulary.Styles : [style];
        _styleOrder = random.Permutation(_styles.Count);
        _themeOrder = random.Permutation(WordLists.Themes.Count);
        _startOrder = random.Permutation(_phrases.LoopStarts.Count);
        _endOrder = random.Permutation(_phrases.LoopEnds.Count);
        _loops = new string[_startOrder.Length * _endOrder.Length];
    }

    /// <summary>The mechanics, for people.</summary>
    public string Slate { get; }

    /// <summary>The next combination.</summary>
    public (string Style, ThemeWords Theme, string Loop) Next()
    {
        var place = _dealt++;
        return (
            _styles[_styleOrder[place % _styleOrder.Length]],
            WordLists.Themes[_themeOrder[place % _themeOrder.Length]],
            Loop(_startOrder[place % _startOrder.Length], _endOrder[place % _endOrder.Length])
        );
    }

    private string Loop(int start, int end) =>
        _loops[(start * _endOrder.Length) + end] ??= $"{_phrases.LoopStarts[start]}, {_phrases.LoopEnds[end]}";
}
