using System.Runtime.InteropServices;

namespace GameFactory.Insights.Learning;

/// <summary>
/// Thompson draws: each mechanic's lift plus chance in proportion to its doubt; the best draws that fit make the slate. Doubtful
/// mechanics get their turn, known poor ones do not.
/// </summary>
internal static class SlateChooser
{
    private const int MostDraws = 8;
    private const int MostSlots = 4;

    // Steps of the golden ratio spread a mechanic's resting games evenly over any stretch of a batch.
    private const double Golden = 0.6180339887498949;

    public static Slate? Choose(LearnedWeights weights, SlateRequest request)
    {
        var dice = KeyedRandom.Of(request.Seed).For(request.Index).For(request.Attempt);
        Slate? slate = null;
        for (var draw = 0; draw < MostDraws; draw++)
        {
            slate = Draw(weights, request, dice.For(draw));
            if (slate is null || !request.Rejected.Contains(slate))
            {
                return slate;
            }
        }

        return slate;
    }

    private static Slate? Draw(LearnedWeights weights, SlateRequest request, KeyedRandom dice)
    {
        var modifiers = Ranked(weights, request, request.Modifiers, dice);

        // A pinned core comes first, then the cores that leave room for most pinned modifiers.
        var cores = Ranked(weights, request, request.Cores, dice)
            .OrderBy(core => core.Rank == Rank.Pinned ? 0 : 1)
            .ThenByDescending(core => modifiers.Count(m => m.Rank == Rank.Pinned && Fits(request, core.Name, m.Name)));
        foreach (var core in cores)
        {
            var added = Added(request, modifiers.Where(m => Fits(request, core.Name, m.Name)));
            if (added.Count > 0 || request.Slots == 1)
            {
                return new Slate(core.Name, added);
            }
        }

        return null;
    }

    private static List<string> Added(SlateRequest request, IEnumerable<Ranking> fitting) =>
        [
            .. fitting
                .Take(Math.Clamp(request.Slots ?? MostSlots, 1, MostSlots) - 1)
                .Where(
                    (m, place) => request.Slots is not null || place == 0 || m.Rank == Rank.Pinned || (m.Rank == Rank.Free && m.Value > 0)
                )
                .Select(m => m.Name),
        ];

    private static bool Fits(SlateRequest request, string core, string modifier) =>
        modifier != core && (request.Fits is null || request.Fits(core, modifier));

    private static List<Ranking> Ranked(LearnedWeights weights, SlateRequest request, IReadOnlyList<string> names, KeyedRandom dice)
    {
        string[] offered =
        [
            .. names
                .Where(name => !request.Avoid.Contains(name) && !HasRule(weights, request.Genre, name, LearningRuleKind.Ban))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        return
        [
            .. offered
                .Index()
                .Select(x => new Ranking(
                    x.Item,
                    RankOf(weights, request, x.Item, (double)x.Index / offered.Length),
                    Value(weights, request.Genre, x.Item, dice)
                ))
                .OrderBy(x => x.Rank)
                .ThenByDescending(x => x.Value)
                .ThenBy(x => x.Name, StringComparer.Ordinal),
        ];
    }

    private static double Value(LearnedWeights weights, string genre, string name, KeyedRandom dice)
    {
        var (known, constants) = (weights.Of(name, genre), weights.Learning);
        var lift = constants.Doubling * Math.Log2(Math.Max(known.Weight, 1e-4));
        return lift + (constants.Exploration * constants.Doubt(known.SampleCount) * dice.For(name).Normal());
    }

    private static Rank RankOf(LearnedWeights weights, SlateRequest request, string name, double phase) =>
        request.Prefer.Contains(name) || HasRule(weights, request.Genre, name, LearningRuleKind.Pin) ? Rank.Pinned
        : Rests(weights.Learning.DiversityCap, request, phase) ? Rank.Resting
        : Rank.Free;

    // Phases are spread over the offer, so that never all rest at once while the cap leaves room for it.
    private static bool Rests(double? cap, SlateRequest request, double phase)
    {
        var turn = (request.Index * Golden) + phase + KeyedRandom.Of(request.Seed).For(request.Genre).Unit();
        return cap is { } share && turn - Math.Floor(turn) >= share;
    }

    private static bool HasRule(LearnedWeights weights, string genre, string name, LearningRuleKind kind) =>
        weights.Learning.Rules.Any(rule => rule.Kind == kind && rule.Mechanic == name && rule.Covers(genre));

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Ranking(string Name, Rank Rank, double Value);

    // In the order of choosing. A mechanic that rests under the diversity cap comes last, for when nothing else fits.
    private enum Rank
    {
        Pinned,
        Free,
        Resting,
    }
}
