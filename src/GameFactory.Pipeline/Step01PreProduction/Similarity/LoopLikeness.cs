namespace GameFactory.Pipeline.Step01PreProduction.Similarity;

/// <summary>Numbers the core loops that are met, and knows for each which others are like it, the most like first.</summary>
internal sealed class LoopLikeness
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<uint[]> _words = [];
    private readonly List<List<(double Likeness, int Loop)>> _ordered = [];

    /// <summary>The number of a sentence; new sentences get the next one.</summary>
    public int NumberOf(string loop)
    {
        if (_numbers.TryGetValue(loop, out var known))
        {
            return known;
        }

        var number = _words.Count;
        var own = WordSet.Of(loop);
        var likes = new List<(double, int)>(number + 1) { (1, number) };
        for (var other = 0; other < number; other++)
        {
            var likeness = WordSet.Jaccard(own, _words[other]);
            Insert(likes, (likeness, other));
            Insert(_ordered[other], (likeness, number));
        }

        _numbers.Add(loop, number);
        _words.Add(own);
        _ordered.Add(likes);
        return number;
    }

    /// <summary>All loops with their likeness (1 to 0) to this one, in falling order; itself is first.</summary>
    public IReadOnlyList<(double Likeness, int Loop)> Of(int loop) => _ordered[loop];

    private static void Insert(List<(double Likeness, int Loop)> list, (double Likeness, int Loop) item)
    {
        var place = list.BinarySearch(item, s_falling);
        list.Insert(place < 0 ? ~place : place, item);
    }

    private static readonly Comparer<(double Likeness, int Loop)> s_falling = Comparer<(double Likeness, int Loop)>.Create(
        (a, b) => b.Likeness.CompareTo(a.Likeness) is not 0 and var order ? order : a.Loop.CompareTo(b.Loop)
    );
}
