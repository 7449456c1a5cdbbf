using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Steps;
using GameFactory.Kit;
using GameFactory.Kit.Mechanics;
using GameFactory.Pipeline.Step01PreProduction.Requests;
using GameFactory.Pipeline.Step01PreProduction.Similarity;

namespace GameFactory.Pipeline.Step01PreProduction.Planning;

/// <summary>
/// Plans the games of one batch in the order of their index: the plan of game i depends on the plans of games 0 to i−1 and on the batch's
/// frozen inputs, never on which game runs first. Not safe for use by several threads at once; <see cref="BatchPlans"/> guards it.
/// </summary>
internal sealed class BatchPlanner
{
    /// <summary>Designs tried for a game before the least similar one is accepted.</summary>
    public const int MostAttempts = 5;

    private readonly BatchInputs _inputs;
    private readonly BatchSpec _mix;
    private readonly BatchConstraints _constraints;
    private readonly FrozenInputs _frozen;
    private readonly IMechanicSelector _selector;
    private readonly MechanicRegistry _mechanics;
    private readonly MechanicOffer _mechanicOffer;
    private readonly SimilarityIndex _index = new();
    private readonly TitleMaker _titles = new();
    private readonly List<DesignPlan> _plans = [];
    private readonly Dictionary<string, StyleRotation> _dealers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (IReadOnlyList<string> Cores, IReadOnlyList<string> Modifiers)> _offers = new(
        StringComparer.Ordinal
    );
    private readonly string[] _genres;

    /// <summary>Throws <see cref="FormatException"/> when the batch's documents are not what its door let through.</summary>
    public BatchPlanner(BatchInputs inputs, IMechanicSelector selector, MechanicCatalogue catalogue)
    {
        var rules = new BatchRequestRules(catalogue);
        List<RequestFinding> findings = [];
        var shares = GenreMixParser.Parse(inputs.GenreMix, findings);
        if (findings.Count > 0)
        {
            throw new FormatException(findings[0].ToString());
        }

        this._inputs = inputs;
        this._selector = selector;
        _mechanics = catalogue.Mechanics;
        _mechanicOffer = new MechanicOffer(catalogue);
        _constraints = rules.Constraints.Parse(inputs.Constraints);
        _frozen = FrozenInputs.Parse(inputs.Inputs);
        _mix = new BatchSpec
        {
            Name = "plan",
            GameCount = inputs.GameCount,
            GenreMix = shares,
        };
        _genres = new string[shares.Sum(s => s.Weight)];
        foreach (var game in _frozen.CompareWith)
        {
            _index.Add(game);
        }
    }

    /// <summary>What the batch asks of its games.</summary>
    public BatchConstraints Constraints => _constraints;

    /// <summary>How many games the similarity gate has looked at.</summary>
    public long Looked => _index.Looked;

    /// <summary>The plan of a game; plans those before it first.</summary>
    public DesignPlan Plan(int game, CancellationToken cancellationToken)
    {
        while (_plans.Count <= game)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var plan = PlanNext(_plans.Count);
            _titles.Take(plan.Title);
            _index.Add(Traits(plan));
            _plans.Add(plan);
        }

        return _plans[game];
    }

    private DesignPlan PlanNext(int game)
    {
        List<MechanicChoice> tried = [];
        List<RejectedPlan> rejected = [];
        DesignPlan? best = null;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var draft = Draft(game, attempt, tried);
            var report = Compare(draft);
            draft = draft with { Similarity = report };
            if (report.Score < SimilarityWeights.Threshold)
            {
                return draft with { Similarity = report with { Attempts = attempt + 1, Rejected = rejected } };
            }

            rejected.Add(
                new RejectedPlan(
                    draft.Title,
                    Dealer(draft.Core, draft.Modifiers).Slate,
                    draft.Style,
                    draft.Theme,
                    report.Score,
                    report.Nearest ?? string.Empty
                )
            );
            best = best is null || report.Score < best.Similarity.Score ? draft : best;
        }

        rejected.RemoveAll(r => r.Title == best!.Title);
        return best! with { Similarity = best.Similarity with { Attempts = MostAttempts, Marked = true, Rejected = rejected } };
    }

    private DesignPlan Draft(int game, int attempt, List<MechanicChoice> tried)
    {
        var genre = GenreOf(game);
        var seed = UuidV5.Seed(_inputs.Seed, $"design/{game}/{attempt}");
        var choice = Choose(genre, game, attempt, tried);
        tried.Add(choice);
        var random = SeededRandom.For(seed, "outline");
        var (style, theme, loop) = Dealer(choice.Core, choice.Modifiers).Next();
        return new DesignPlan
        {
            Index = game,
            Seed = seed,
            Genre = genre,
            Core = choice.Core,
            Modifiers = choice.Modifiers,
            Style = style,
            Theme = theme.Name,
            CoreLoop = loop,
            Difficulty = _constraints.Difficulty ?? (random.Between(16, 26) * 5 / 100.0),
            Title = _titles.Make(theme, _mechanics.Core(choice.Core).Words, random),
            FreeLevels = _constraints.FreeLevels ?? 3,
            AdGating = _constraints.AdGating ?? true,
        };
    }

    private StyleRotation Dealer(string core, IReadOnlyList<string> modifiers)
    {
        var slate = string.Join(" + ", [core, .. modifiers]);
        if (!_dealers.TryGetValue(slate, out var dealer))
        {
            _dealers.Add(slate, dealer = new StyleRotation(_inputs.Seed, slate, _mechanics.Core(core).Words, _constraints.Style));
        }

        return dealer;
    }

    private MechanicChoice Choose(string genre, int game, int attempt, List<MechanicChoice> tried)
    {
        if (!_offers.TryGetValue(genre, out var offer))
        {
            _offers.Add(genre, offer = _mechanicOffer.Of(genre, _constraints));
        }

        var choice = _selector.Choose(
            new MechanicRequest
            {
                Genre = genre,
                Cores = offer.Cores,
                Modifiers = offer.Modifiers,
                Prefer = _constraints.PreferMechanics,
                Inputs = _inputs.Inputs,
                Seed = _inputs.Seed,
                Index = game,
                Attempt = attempt,
                Rejected = tried,
            }
        );
        return _mechanicOffer.Refusal(choice, offer.Cores, offer.Modifiers) is { } refusal
            ? throw new InvalidOperationException($"The choice of mechanics for game {game} is not allowed: {refusal}.")
            : choice;
    }

    private SimilarityReport Compare(DesignPlan draft)
    {
        if (_index.Find(Traits(draft)) is not { } nearest)
        {
            return new SimilarityReport();
        }

        var known = _frozen.CompareWith.Count;
        var finished = nearest.Entry < known ? _frozen.CompareWith[nearest.Entry] : null;
        return new SimilarityReport
        {
            Score = Math.Round(nearest.Points.Score, 2, MidpointRounding.AwayFromZero),
            Breakdown = nearest.Points.Rounded(),
            Nearest = finished?.Title ?? _plans[nearest.Entry - known].Title,
            NearestIndex = finished is null ? nearest.Entry - known : null,
            NearestGame = finished?.Game,
            Compared = _index.Count,
        };
    }

    // The mix repeats after the sum of its weights, so that each place is asked for once.
    private string GenreOf(int game) => _genres[game % _genres.Length] ??= _mix.GenreAt(game % _genres.Length);

    private static GameTraits Traits(DesignPlan plan) =>
        new()
        {
            Title = plan.Title,
            Genre = plan.Genre,
            Mechanics = [plan.Core, .. plan.Modifiers],
            CoreLoop = plan.CoreLoop,
            Style = plan.Style,
            Theme = plan.Theme,
            Difficulty = plan.Difficulty,
            FreeLevels = plan.FreeLevels,
            AdGating = plan.AdGating,
        };
}
