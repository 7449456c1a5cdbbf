namespace GameFactory.Insights.Learning;

/// <summary>
/// Thompson draws: each mechanic's lift plus chance in proportion to its doubt; the best draws that fit make the slate. Doubtful
/// mechanics get their turn, known poor ones do not.
/// </summary>
internal static class SlateChooser
{
    private const int MostDraws = 8;
    private const int FewestSlots = 2;
    private const int MostSlots = 4;

    // Steps of the golden ratio spread a mechanic's resting games evenly over any stretch of a batch.
    private const double Golden = 0.6180339887498949;

    public static Slate? Choose(LearnedWeights weights, SlateRequest request)
    {
        var dice = Dice.Of(request.Seed).For(request.Index).For(request.Attempt);
        var slots = Math.Clamp(request.Slots ?? FewestSlots + dice.For("slots").Below(MostSlots - FewestSlots + 1), 1, MostSlots);
        Slate? slate = null;
        for (var draw = 0; draw < MostDraws; draw++)
        {
            slate = Draw(weights, request, dice.For(draw), slots);
            if (slate is null || !request.Rejected.Contains(slate))
            {
                return slate;
            }
        }

        return slate;
    }

    private static Slate? Draw(LearnedWeights weights, SlateRequest request, Dice dice, int slots)
    {
        var modifiers = Ranked(weights, request, request.Modifiers, dice);
        foreach (var core in Ranked(weights, request, request.Cores, dice))
        {
            List<string> added = [.. modifiers.Where(m => m != core && (request.Fits is null || request.Fits(core, m))).Take(slots - 1)];
            if (added.Count > 0 || slots == 1)
            {
                return new Slate(core, added);
            }
        }

        return null;
    }

    private static List<string> Ranked(LearnedWeights weights, SlateRequest request, IReadOnlyList<string> names, Dice dice)
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
            .. offered.Index()
                .Select(x => (Name: x.Item, Class: Class(weights, request, x.Item, (double)x.Index / offered.Length), Value: Value(weights, request.Genre, x.Item, dice)))
                .OrderBy(x => x.Class).ThenByDescending(x => x.Value).ThenBy(x => x.Name, StringComparer.Ordinal)
                .Select(x => x.Name),
        ];
    }

    private static double Value(LearnedWeights weights, string genre, string name, Dice dice)
    {
        var (known, constants) = (weights.Of(name, genre), weights.Learning);
        var lift = constants.Doubling * Math.Log2(Math.Max(known.Weight, 1e-4));
        return lift + (constants.Exploration * constants.Doubt(known.SampleCount) * dice.For(name).Normal());
    }

    // Pins first; a mechanic that rests under the diversity cap comes last, for when nothing else fits.
    private static int Class(LearnedWeights weights, SlateRequest request, string name, double phase) =>
        request.Prefer.Contains(name) || HasRule(weights, request.Genre, name, LearningRuleKind.Pin) ? 0
        : Rests(weights.Learning.DiversityCap, request, phase) ? 2
        : 1;

    // Phases are spread over the offer, so that never all rest at once while the cap leaves room for it.
    private static bool Rests(double? cap, SlateRequest request, double phase)
    {
        var turn = (request.Index * Golden) + phase + Dice.Of(request.Seed).For(request.Genre).Unit();
        return cap is { } share && turn - Math.Floor(turn) >= share;
    }

    private static bool HasRule(LearnedWeights weights, string genre, string name, LearningRuleKind kind) =>
        weights.Learning.Rules.Any(rule => rule.Kind == kind && rule.Mechanic == name && rule.Covers(genre));
}
