using System.Numerics;
using System.Runtime.InteropServices;

namespace GameFactory.Pipeline.Step01PreProduction.Similarity;

/// <summary>
/// Finds the most similar of very many games without comparing with each. Games are kept in groups of one genre, slate of mechanics and
/// economy; in a group by style and theme; there by core loop. What even at its best could not beat the best game found is skipped, so that
/// a search looks at a few dozen games of a hundred thousand and finds the same one as a comparison with all.
/// </summary>
internal sealed class SimilarityIndex
{
    private readonly Dictionary<GroupKey, Group> _groups = [];
    private readonly List<Group> _ordered = [];
    private readonly LoopLikeness _loops = new();
    private readonly Dictionary<string, int> _mechanics = new(StringComparer.Ordinal);

    /// <summary>Games in the index.</summary>
    public int Count { get; private set; }

    /// <summary>How many games all searches together had to look at: the cost of the index, free of clocks.</summary>
    public long Looked { get; private set; }

    /// <summary>Similarity of two games, part by part.</summary>
    public static SimilarityBreakdown Compare(GameTraits a, GameTraits b)
    {
        var index = new SimilarityIndex();
        index.Add(a);
        return index.Find(b)!.Points;
    }

    /// <summary>Adds a game; its entry number is the count before.</summary>
    public void Add(GameTraits game)
    {
        var key = KeyOf(game);
        if (!_groups.TryGetValue(key, out var group))
        {
            _groups.Add(key, group = new Group(key));
            _ordered.Add(group);
        }

        if (!group.ByLook.TryGetValue((game.Style, game.Theme), out var look))
        {
            group.ByLook.Add((game.Style, game.Theme), look = new Look(game.Style, game.Theme));
            group.Looks.Add(look);
        }

        var loop = _loops.NumberOf(game.CoreLoop);
        if (!look.ByLoop.TryGetValue(loop, out var games))
        {
            look.ByLoop.Add(loop, games = []);
        }

        games.Add(new Entry(Count++, SimilaritySearch.OctavesOf(game.Difficulty), WordSet.Of(game.Title)));
    }

    /// <summary>The most similar game, the earliest of several; null when the index is empty.</summary>
    public NearestGame? Find(GameTraits game)
    {
        var key = KeyOf(game);
        var likes = _loops.Of(_loops.NumberOf(game.CoreLoop));
        var search = new SimilaritySearch(game);

        // The own group first: its best game lets most other groups be skipped.
        if (_groups.TryGetValue(key, out var own))
        {
            Scan(own, key.PointsTo(key), game, likes, search);
        }

        foreach (var group in _ordered)
        {
            if (!ReferenceEquals(group, own))
            {
                Scan(group, key.PointsTo(group.Key), game, likes, search);
            }
        }

        Looked += search.Looked;
        return search.Nearest;
    }

    // One bit a mechanic, in the order in which they are met; those beyond the last bit share it.
    private GroupKey KeyOf(GameTraits game)
    {
        UInt128 slate = 0;
        foreach (var name in game.Mechanics)
        {
            if (!_mechanics.TryGetValue(name, out var bit))
            {
                _mechanics.Add(name, bit = Math.Min(127, _mechanics.Count));
            }

            slate |= UInt128.One << bit;
        }

        return new GroupKey(game.Genre, slate, Math.Clamp(game.FreeLevels, 0, 10), game.AdGating);
    }

    private static void Scan(
        Group group,
        (double Genre, double Slate, double Economy) points,
        GameTraits game,
        IReadOnlyList<(double Likeness, int Loop)> likes,
        SimilaritySearch search
    )
    {
        var shared = points.Genre + points.Slate + points.Economy;
        if (shared + SimilarityWeights.VisualStyle + SimilarityWeights.CoreLoop + SimilarityWeights.Rest < search.Best)
        {
            return;
        }

        if (group.ByLook.TryGetValue((game.Style, game.Theme), out var same))
        {
            Scan(same, points, SimilarityWeights.VisualStyle, likes, search);
        }

        foreach (var look in group.Looks)
        {
            var visual = SimilarityWeights.VisualStyle / 2 * ((look.Style == game.Style ? 1 : 0) + (look.Theme == game.Theme ? 1 : 0));
            if (!ReferenceEquals(look, same) && shared + visual + SimilarityWeights.CoreLoop + SimilarityWeights.Rest >= search.Best)
            {
                Scan(look, points, visual, likes, search);
            }
        }
    }

    private static void Scan(
        Look look,
        (double Genre, double Slate, double Economy) points,
        double visual,
        IReadOnlyList<(double Likeness, int Loop)> likes,
        SimilaritySearch search
    )
    {
        var shared = points.Genre + points.Slate + points.Economy + visual;
        foreach (var (likeness, loop) in likes)
        {
            var like = SimilarityWeights.CoreLoop * likeness;
            if (shared + like + SimilarityWeights.Rest < search.Best)
            {
                return;
            }

            if (!look.ByLoop.TryGetValue(loop, out var games))
            {
                continue;
            }

            search.Looked += games.Count;
            foreach (ref readonly var entry in CollectionsMarshal.AsSpan(games))
            {
                var difficulty = SimilarityWeights.Difficulty * (1 - Math.Min(1, Math.Abs(entry.Octaves - search.Octaves) / 2));
                if (shared + like + difficulty + SimilarityWeights.Name >= search.Best)
                {
                    var name = SimilarityWeights.Name * WordSet.Jaccard(entry.Name, search.Name);
                    search.Offer(
                        entry.Number,
                        new SimilarityBreakdown(points.Genre, points.Slate, like, visual, difficulty, points.Economy, name)
                    );
                }
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(int Number, double Octaves, uint[] Name);

    private sealed record Look(string Style, string Theme)
    {
        public Dictionary<int, List<Entry>> ByLoop { get; } = [];
    }

    private sealed record Group(GroupKey Key)
    {
        public List<Look> Looks { get; } = [];

        public Dictionary<(string Style, string Theme), Look> ByLook { get; } = [];
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct GroupKey(string Genre, UInt128 Slate, int FreeLevels, bool AdGating)
    {
        public (double Genre, double Slate, double Economy) PointsTo(GroupKey other)
        {
            var all = Ones(Slate | other.Slate);
            var slate = all == 0 ? 1 : (double)Ones(Slate & other.Slate) / all;
            var economy = ((AdGating == other.AdGating ? 1 : 0) + 1 - Math.Min(1, Math.Abs(FreeLevels - other.FreeLevels) / 9.0)) / 2;
            return (
                Genre == other.Genre ? SimilarityWeights.Genre : 0,
                SimilarityWeights.Mechanics * slate,
                SimilarityWeights.Economy * economy
            );
        }

        private static int Ones(UInt128 bits) => BitOperations.PopCount((ulong)bits) + BitOperations.PopCount((ulong)(bits >> 64));
    }
}
