namespace GameFactory.Kit.Design.Similarity;

/// <summary>Numbers the core loops that are met, and knows for each which others are like it, the most like first.</summary>
internal sealed class LoopLikeness
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<uint[]> words = [];
    private readonly List<List<(double Likeness, int Loop)>> ordered = [];

    /// <summary>The number of a sentence; new sentences get the next one.</summary>
    public int NumberOf(string loop)
    {
        if (numbers.TryGetValue(loop, out var known))
        {
            return known;
        }

        var number = words.Count;
        var own = WordSet.Of(loop);
        var likes = new List<(double, int)>(number + 1) { (1, number) };
        for (var other = 0; other < number; other++)
        {
            var likeness = WordSet.Jaccard(own, words[other]);
            Insert(likes, (likeness, other));
            Insert(ordered[other], (likeness, number));
        }

        numbers.Add(loop, number);
        words.Add(own);
        ordered.Add(likes);
        return number;
    }

    /// <summary>All loops with their likeness (1 to 0) to this one, in falling order; itself is first.</summary>
    public IReadOnlyList<(double Likeness, int Loop)> Of(int loop) => ordered[loop];

    private static void Insert(List<(double Likeness, int Loop)> list, (double Likeness, int Loop) item)
    {
        var place = list.BinarySearch(item, Falling);
        list.Insert(place < 0 ? ~place : place, item);
    }

    private static readonly Comparer<(double Likeness, int Loop)> Falling =
        Comparer<(double Likeness, int Loop)>.Create((a, b) => b.Likeness.CompareTo(a.Likeness) is not 0 and var order ? order : a.Loop.CompareTo(b.Loop));
}
