using GameFactory.Insights.Learning.Fitting;

namespace GameFactory.Insights.Learning;

/// <summary>A fit with the names of what it fitted: from here come the weights and their explanations.</summary>
internal sealed class LearnedModel
{
    private const int P = Small.Size;
    private readonly LearningOptions options;
    private readonly string[] mechanics;
    private readonly string[] genres;
    private readonly GameOutcome[] history;
    private readonly SlateFit fit;
    private readonly double[][] slopes;

    public LearnedModel(IEnumerable<GameOutcome> outcomes, int batch, LearningOptions options)
    {
        this.options = options;
        history = Canonical(outcomes);
        mechanics = [.. history.SelectMany(g => g.Mechanics).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        genres = [.. history.Select(g => g.Genre).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        double[] market = [.. new[] { options.MarketDayOne, options.MarketDaySeven, options.MarketCompletion, options.MarketOptIn }.Select(GameQuality.Logit)];
        var ordinals = mechanics.Index().ToDictionary(x => x.Item, x => x.Index, StringComparer.Ordinal);
        var blocks = genres.Select(genre => Block([.. history.Where(g => g.Genre == genre)], ordinals, batch, market)).ToArray();
        fit = new SlateFit(mechanics.Length, blocks, options.Rounds);
        slopes = [.. blocks.Select(block => GameQuality.Slopes(Typical(block), options.MarketDaySeven))];
    }

    /// <summary>The weights of every mechanic in every genre of the history.</summary>
    public LearnedWeights Weights()
    {
        var cells = genres.Index().SelectMany(g => mechanics.Index().Select(m => Cell(g.Index, m.Index))).ToList();
        var unknown = cells.Count == 0 ? new LearnedConstants().UnknownDoubt : UnknownDoubt();
        return new LearnedWeights
        {
            Weights = cells,
            Learning = new LearnedConstants
            {
                Doubling = options.Doubling,
                UnknownDoubt = unknown,
                Exploration = options.Exploration,
                DiversityCap = options.DiversityCap,
                Games = history.Length,
                MatureGames = history.Count(g => g.DaySeven.Trials > 0),
            },
        };
    }

    // Sums of floating point depend on the order, and a rebuild reads its games in another one than they came in.
    private static GameOutcome[] Canonical(IEnumerable<GameOutcome> outcomes) =>
    [
        .. outcomes
            .Select(g => IsPossible(g.DayOne) && IsPossible(g.DaySeven) && IsPossible(g.Levels) && IsPossible(g.Ads)
                ? g
                : throw new ArgumentException($"Impossible counts: {g}", nameof(outcomes)))
            .Select(g => g with { Mechanics = [.. g.Mechanics.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] })
            .OrderBy(g => g.Batch).ThenBy(g => g.Genre, StringComparer.Ordinal)
            .ThenBy(g => string.Join('\n', g.Mechanics), StringComparer.Ordinal)
            .ThenBy(g => (g.DayOne.Trials, g.DayOne.Hits, g.DaySeven.Trials, g.DaySeven.Hits))
            .ThenBy(g => (g.Levels.Trials, g.Levels.Hits, g.Ads.Trials, g.Ads.Hits)),
    ];

    private static bool IsPossible(Tally tally) => tally.Hits >= 0 && tally.Hits <= tally.Trials;

    private GenreBlock Block(GameOutcome[] games, Dictionary<string, int> ordinals, int batch, double[] market)
    {
        int[] seen = [.. games.SelectMany(g => g.Mechanics).Select(m => ordinals[m]).Distinct().Order()];
        return new GenreBlock(
            seen,
            [
                .. games.Select(g => new Sighting(
                    [.. g.Mechanics.Select(m => Array.BinarySearch(seen, ordinals[m]))],
                    Math.Pow(options.Memory, Math.Max(0, batch - g.Batch)),
                    [g.DayOne.Trials, g.DaySeven.Trials, g.Levels.Trials, g.Ads.Trials],
                    [g.DayOne.Hits, g.DaySeven.Hits, g.Levels.Hits, g.Ads.Hits])),
            ],
            market);
    }

    // Quality bends, so a logit is worth what it is worth at the genre's usual game, not at an empty slate.
    private static double[] Typical(GenreBlock block)
    {
        var typical = new double[P];
        var total = block.Games.Sum(g => g.Weight);
        foreach (var game in block.Games)
        {
            for (var o = 0; o < P; o++)
            {
                typical[o] += game.Weight / total * game.Predicted[o];
            }
        }

        return typical;
    }

    private LearnedWeight Cell(int genre, int mechanic)
    {
        var (block, slope) = (fit.Genres[genre], slopes[genre]);
        var position = Array.BinarySearch(block.Mechanics, mechanic);
        double lift = 0, variance = 0;
        for (var i = 0; i < P; i++)
        {
            lift += slope[i] * Effect(block, position, mechanic, i);
            for (var j = 0; j < P; j++)
            {
                variance += slope[i] * slope[j] * Doubt(block, position, mechanic, i, j);
            }
        }

        var mature = history.Where(g => g.Genre == genres[genre] && g.DaySeven.Trials > 0 && g.Mechanics.Contains(mechanics[mechanic])).ToList();
        return new LearnedWeight(
            mechanics[mechanic],
            genres[genre],
            Math.Round(Math.Clamp(Math.Pow(2, lift / options.Doubling), 0, LearnedWeight.Highest), 4),
            mature.Count,
            Math.Round(Math.Sqrt(variance), 5),
            Average(mature, g => g.DaySeven),
            Average(mature, g => g.Levels),
            Average(mature, g => g.Ads));
    }

    private double Effect(GenreBlock block, int position, int mechanic, int outcome) =>
        position >= 0 ? block.Mean[(P * (1 + position)) + outcome] : fit.Shared[(P * mechanic) + outcome];

    private double Doubt(GenreBlock block, int position, int mechanic, int i, int j)
    {
        var at = P * (1 + position);
        return position >= 0
            ? block.Covariance(at + i, at + j)
            : fit.Spreads.Own[(i * P) + j] + fit.SharedCovariance[(((P * mechanic) + i) * fit.Width) + (P * mechanic) + j];
    }

    private double UnknownDoubt()
    {
        double variance = 0;
        foreach (var slope in slopes)
        {
            for (var i = 0; i < Small.Area; i++)
            {
                variance += slope[i / P] * slope[i % P] * (fit.Spreads.Own[i] + fit.Spreads.Shared[i]) / slopes.Length;
            }
        }

        return Math.Round(Math.Sqrt(variance), 5);
    }

    private static double? Average(List<GameOutcome> games, Func<GameOutcome, Tally> part)
    {
        var rate = games.Aggregate(Tally.Unknown, (sum, g) => sum + part(g)).Rate;
        return rate is { } known ? Math.Round(known, 4) : null;
    }
}
