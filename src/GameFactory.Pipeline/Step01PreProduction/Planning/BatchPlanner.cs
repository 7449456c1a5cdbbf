using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Steps;
using GameFactory.Kit;
using GameFactory.Kit.Mechanics;
using GameFactory.Pipeline.Step01PreProduction.Requests;
using GameFactory.Pipeline.Step01PreProduction.Similarity;

namespace GameFactory.Pipeline.Step01PreProduction.Planning;

/// <summary>
/// Plans the games of one batch in the order of their index: the plan of game i depends on the plans of games 0 to i−1 and on the batch's frozen
/// inputs, never on which game runs first. Not safe for use by several threads at once; <see cref="BatchPlans"/> guards it.
/// </summary>
internal sealed class BatchPlanner
{
    /// <summary>Designs tried for a game before the least similar one is accepted.</summary>
    public const int MostAttempts = 5;

    private readonly BatchInputs inputs;
    private readonly BatchSpec mix;
    private readonly BatchConstraints constraints;
    private readonly FrozenInputs frozen;
    private readonly IMechanicSelector selector;
    private readonly MechanicRegistry mechanics;
    private readonly MechanicOffer mechanicOffer;
    private readonly SimilarityIndex index = new();
    private readonly TitleMaker titles = new();
    private readonly List<DesignPlan> plans = [];
    private readonly Dictionary<string, StyleRotation> dealers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (IReadOnlyList<string> Cores, IReadOnlyList<string> Modifiers)> offers = new(StringComparer.Ordinal);
    private readonly string[] genres;

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

        this.inputs = inputs;
        this.selector = selector;
        mechanics = catalogue.Mechanics;
        mechanicOffer = new MechanicOffer(catalogue);
        constraints = rules.Constraints.Parse(inputs.Constraints);
        frozen = FrozenInputs.Parse(inputs.Inputs);
        mix = new BatchSpec { Name = "plan", GameCount = inputs.GameCount, GenreMix = shares };
        genres = new string[shares.Sum(s => s.Weight)];
        foreach (var game in frozen.CompareWith)
        {
            index.Add(game);
        }
    }

    /// <summary>What the batch asks of its games.</summary>
    public BatchConstraints Constraints => constraints;

    /// <summary>How many games the similarity gate has looked at.</summary>
    public long Looked => index.Looked;

    /// <summary>The plan of a game; plans those before it first.</summary>
    public DesignPlan Plan(int game, CancellationToken cancellationToken)
    {
        while (plans.Count <= game)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var plan = PlanNext(plans.Count);
            titles.Take(plan.Title);
            index.Add(Traits(plan));
            plans.Add(plan);
        }

        return plans[game];
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

            rejected.Add(new RejectedPlan(draft.Title, Dealer(draft.Core, draft.Modifiers).Slate, draft.Style, draft.Theme, report.Score, report.Nearest ?? string.Empty));
            best = best is null || report.Score < best.Similarity.Score ? draft : best;
        }

        rejected.RemoveAll(r => r.Title == best!.Title);
        return best! with { Similarity = best.Similarity with { Attempts = MostAttempts, Marked = true, Rejected = rejected } };
    }

    private DesignPlan Draft(int game, int attempt, List<MechanicChoice> tried)
    {
        var genre = GenreOf(game);
        var seed = UuidV5.Seed(inputs.Seed, $"design/{game}/{attempt}");
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
            Difficulty = constraints.Difficulty ?? (random.Between(16, 26) * 5 / 100.0),
            Title = titles.Make(theme, mechanics.Core(choice.Core).Words, random),
            FreeLevels = constraints.FreeLevels ?? 3,
            AdGating = constraints.AdGating ?? true,
        };
    }

    private StyleRotation Dealer(string core, IReadOnlyList<string> modifiers)
    {
        var slate = string.Join(" + ", [core, .. modifiers]);
        if (!dealers.TryGetValue(slate, out var dealer))
        {
            dealers.Add(slate, dealer = new StyleRotation(inputs.Seed, slate, mechanics.Core(core).Words, constraints.Style));
        }

        return dealer;
    }

    private MechanicChoice Choose(string genre, int game, int attempt, List<MechanicChoice> tried)
    {
        if (!offers.TryGetValue(genre, out var offer))
        {
            offers.Add(genre, offer = mechanicOffer.Of(genre, constraints));
        }

        var choice = selector.Choose(new MechanicRequest
        {
            Genre = genre,
            Cores = offer.Cores,
            Modifiers = offer.Modifiers,
            Prefer = constraints.PreferMechanics,
            Inputs = inputs.Inputs,
            Seed = inputs.Seed,
            Index = game,
            Attempt = attempt,
            Rejected = tried,
        });
        return mechanicOffer.Refusal(choice, offer.Cores, offer.Modifiers) is { } refusal
            ? throw new InvalidOperationException($"The choice of mechanics for game {game} is not allowed: {refusal}.")
            : choice;
    }

    private SimilarityReport Compare(DesignPlan draft)
    {
        if (index.Find(Traits(draft)) is not { } nearest)
        {
            return new SimilarityReport();
        }

        var known = frozen.CompareWith.Count;
        var finished = nearest.Entry < known ? frozen.CompareWith[nearest.Entry] : null;
        return new SimilarityReport
        {
            Score = Math.Round(nearest.Points.Score, 2, MidpointRounding.AwayFromZero),
            Breakdown = nearest.Points.Rounded(),
            Nearest = finished?.Title ?? plans[nearest.Entry - known].Title,
            NearestIndex = finished is null ? nearest.Entry - known : null,
            NearestGame = finished?.Game,
            Compared = index.Count,
        };
    }

    // The mix repeats after the sum of its weights, so that each place is asked for once.
    private string GenreOf(int game) => genres[game % genres.Length] ??= mix.GenreAt(game % genres.Length);

    private static GameTraits Traits(DesignPlan plan) => new()
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
