namespace GameFactory.Insights.Learning;

/// <summary>A fit with the names of what it fitted: from here come the weights and their explanations.</summary>
internal sealed class LearnedModel
{
    private const int P = Matrix4.Size;
    private static readonly string[] s_outcomeNames = ["retentionD1", "retentionD7", "completion", "optIn"];
    private readonly LearningOptions _options;
    private readonly PlayedHistory _history;
    private readonly SlateFit _fit;
    private readonly double[][] _usual;
    private readonly double[][] _slopes;

    public LearnedModel(IEnumerable<GameOutcome> outcomes, int batch, LearningOptions options)
    {
        this._options = options;
        _history = new PlayedHistory(outcomes);
        double[] market =
        [
            .. new[] { options.MarketRetentionD1, options.MarketRetentionD7, options.MarketCompletion, options.MarketOptIn }.Select(
                GameQuality.Logit
            ),
        ];
        var ordinals = _history.Mechanics.Index().ToDictionary(x => x.Item, x => x.Index, StringComparer.Ordinal);
        var blocks = _history
            .Genres.Select(genre => Block([.. _history.Games.Where(g => g.Genre == genre)], ordinals, batch, market))
            .ToArray();
        _fit = new SlateFit(_history.Mechanics.Length, blocks, options.Rounds);
        _usual = [.. blocks.Select(Usual)];
        _slopes = [.. _usual.Select(logits => GameQuality.Slopes(logits, options.MarketRetentionD7))];
    }

    /// <summary>The weights of every mechanic in every genre of the history.</summary>
    public LearnedWeights Weights()
    {
        var cells = _history.Genres.Index().SelectMany(g => _history.Mechanics.Index().Select(m => Weight(g.Index, m.Index))).ToList();
        var unknown = cells.Count == 0 ? new LearnedConstants().UnknownDoubt : UnknownDoubt();
        return new LearnedWeights
        {
            Weights = cells,
            Learning = new LearnedConstants
            {
                Doubling = _options.Doubling,
                UnknownDoubt = unknown,
                DoubtGames = DoubtGames(unknown),
                Exploration = _options.Exploration,
                DiversityCap = _options.DiversityCap,
                Games = _history.Games.Length,
                MatureGames = _history.Games.Count(PlayedHistory.IsMature),
            },
        };
    }

    /// <summary>The reasons of one weight; those of a mechanic or genre without history are all zero.</summary>
    public WeightExplanation Explain(string mechanic, string genre)
    {
        var (m, g) = (Array.IndexOf(_history.Mechanics, mechanic), Array.IndexOf(_history.Genres, genre));
        var weights = Weights();
        var weight = weights.Of(mechanic, genre);
        var known = m >= 0 && g >= 0;
        var (mean, covariance) = known ? (Effect(g, m), Doubt(g, m)) : (new double[P], new double[Matrix4.Area]);
        var slope = known ? _slopes[g] : new double[P];
        var shared = known ? _fit.Shared.AsSpan(P * m, P).ToArray() : new double[P];
        return new WeightExplanation
        {
            Weight = weight,
            Lift = Dot(slope, mean),
            SharedLift = Dot(slope, shared),
            Doubt = known ? Deviation(slope, covariance) : weights.Learning.UnknownDoubt,
            DrawDoubt = _options.Exploration * weights.Learning.Doubt(weight.SampleCount),
            Doubling = _options.Doubling,
            Games = _history.With(mechanic, genre).Count(),
            GamesElsewhere = _history.Genres.Where(other => other != genre).Sum(other => _history.With(mechanic, other).Count()),
            Outcomes =
            [
                .. s_outcomeNames
                    .Take(known ? P : 0)
                    .Select(
                        (name, o) =>
                            new OutcomeExplanation(
                                name,
                                GameQuality.Rate(_usual[g][o]),
                                GameQuality.Rate(_usual[g][o] + mean[o]),
                                mean[o],
                                Math.Sqrt(covariance[(o * P) + o]),
                                slope[o] * mean[o]
                            )
                    ),
            ],
        };
    }

    private GenreBlock Block(GameOutcome[] games, Dictionary<string, int> ordinals, int batch, double[] market)
    {
        int[] seen = [.. games.SelectMany(g => g.Mechanics).Select(m => ordinals[m]).Distinct().Order()];
        return new GenreBlock(
            seen,
            [
                .. games.Select(g => new GameObservation(
                    [.. g.Mechanics.Select(m => Array.BinarySearch(seen, ordinals[m]))],
                    Math.Pow(_options.Memory, Math.Max(0, batch - g.Batch)),
                    [g.RetentionD1.Trials, g.RetentionD7.Trials, g.Levels.Trials, g.Ads.Trials],
                    [g.RetentionD1.Hits, g.RetentionD7.Hits, g.Levels.Hits, g.Ads.Hits]
                )),
            ],
            market
        );
    }

    // Quality bends, so a logit is worth what it is worth at the genre's usual game, not at an empty slate.
    private static double[] Usual(GenreBlock block)
    {
        var logits = new double[P];
        var total = block.Games.Sum(g => g.Weight);
        foreach (var game in block.Games)
        {
            for (var o = 0; o < P; o++)
            {
                logits[o] += game.Weight / total * game.Predicted[o];
            }
        }

        return logits;
    }

    private LearnedWeight Weight(int genre, int mechanic)
    {
        var (name, place) = (_history.Mechanics[mechanic], _history.Genres[genre]);
        var lift = Dot(_slopes[genre], Effect(genre, mechanic));
        var mature = _history.With(name, place).Where(PlayedHistory.IsMature).ToList();
        return new LearnedWeight(
            name,
            place,
            Math.Round(Math.Clamp(Math.Pow(2, lift / _options.Doubling), 0, LearnedWeight.Highest), 4),
            mature.Count,
            Average(mature, g => g.RetentionD7),
            Average(mature, g => g.Levels),
            Average(mature, g => g.Ads),
            Math.Round(Deviation(_slopes[genre], Doubt(genre, mechanic)), 5)
        );
    }

    // A mechanic that the genre never played is expected to do there what it does everywhere, with the doubt of a genre's own effect on
    // top.
    private double[] Effect(int genre, int mechanic)
    {
        var block = _fit.Genres[genre];
        var position = Array.BinarySearch(block.Mechanics, mechanic);
        return position >= 0 ? block.Mean.AsSpan(P * (1 + position), P).ToArray() : _fit.Shared.AsSpan(P * mechanic, P).ToArray();
    }

    private double[] Doubt(int genre, int mechanic)
    {
        var block = _fit.Genres[genre];
        var position = Array.BinarySearch(block.Mechanics, mechanic);
        var covariance = new double[Matrix4.Area];
        for (var i = 0; i < Matrix4.Area; i++)
        {
            var (own, shared) = (P * (1 + position), P * mechanic);
            covariance[i] =
                position >= 0
                    ? block.Covariance(own + (i / P), own + (i % P))
                    : _fit.Spreads.Own[i] + _fit.SharedCovariance[((shared + (i / P)) * _fit.Width) + shared + (i % P)];
        }

        return covariance;
    }

    private double UnknownDoubt()
    {
        double[] spread = [.. _fit.Spreads.Own.Zip(_fit.Spreads.Shared, (own, shared) => own + shared)];
        return Math.Round(Math.Sqrt(_slopes.Average(slope => Quadratic(slope, spread))), 5);
    }

    // One game's noise in quality against the spread of effects: so many games halve the variance.
    private double DoubtGames(double unknown)
    {
        var evidence = new double[Matrix4.Area];
        double weight = 0;
        foreach (var game in _fit.Genres.SelectMany(block => block.Games).Where(g => g.IsMature))
        {
            weight += game.Weight;
            for (var i = 0; i < Matrix4.Area; i++)
            {
                evidence[i] += game.Weight * game.Precision[i];
            }
        }

        if (weight <= 0)
        {
            return new LearnedConstants().DoubtGames;
        }

        var noise = Matrix4.Inverse(evidence);
        var variance = _slopes.Average(slope => Quadratic(slope, noise)) * weight;
        return Math.Round(Math.Clamp(variance / (unknown * unknown), 1, 100), 2);
    }

    private static double Dot(double[] slope, double[] effect) => slope.Zip(effect, (s, e) => s * e).Sum();

    // Rounding may leave a vanishing variance below zero.
    private static double Deviation(double[] slope, double[] covariance) => Math.Sqrt(Math.Max(0, Quadratic(slope, covariance)));

    private static double Quadratic(double[] slope, double[] covariance)
    {
        double sum = 0;
        for (var i = 0; i < Matrix4.Area; i++)
        {
            sum += slope[i / P] * slope[i % P] * covariance[i];
        }

        return sum;
    }

    private static double? Average(List<GameOutcome> games, Func<GameOutcome, Tally> part)
    {
        var rate = games.Aggregate(Tally.Unknown, (sum, g) => sum + part(g)).Rate;
        return rate is { } known ? Math.Round(known, 4) : null;
    }
}
