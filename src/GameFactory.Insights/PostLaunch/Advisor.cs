using GameFactory.Insights.Learning;

namespace GameFactory.Insights.PostLaunch;

/// <summary>
/// Turns what was learned of a genre into advice for its next batch. It advises only what the evidence makes clear; all else stays with the
/// weights.
/// </summary>
internal static class Advisor
{
    private const int FewestGames = 3;
    private const int FewestPrompted = 20;
    private const double ClearlyBetter = 1.25;
    private const double ClearlyWorse = 0.8;
    private const double FewestOptIn = 0.1;

    public static NextBatchAdvice Of(string genre, LearnedWeights weights, IReadOnlyList<GenreGame> games, LearningOptions options)
    {
        var known = weights.Weights.Where(w => w.Genre == genre && w.SampleCount >= FewestGames).OrderByDescending(w => w.Weight).ToList();
        var (prefer, avoid) = (
            known.FindAll(w => w.Weight >= ClearlyBetter && Lift(w, options) >= 2 * w.Doubt),
            known.FindAll(w => w.Weight <= ClearlyWorse && -Lift(w, options) >= 2 * w.Doubt)
        );
        List<AdviceEvidence> evidence =
        [
            .. Mechanics("preferMechanics", "better", prefer, genre, options),
            .. Mechanics("avoidMechanics", "worse", avoid, genre, options),
        ];
        var (difficulty, gating) = (Difficulty(games, options, evidence), AdGating(games, evidence));
        return new NextBatchAdvice(
            genre,
            [.. prefer.Select(w => w.Mechanic)],
            [.. avoid.Select(w => w.Mechanic)],
            difficulty,
            gating,
            evidence
        );
    }

    private static double Lift(LearnedWeight weight, LearningOptions options) =>
        options.Doubling * Math.Log2(Math.Max(weight.Weight, 1e-4));

    private static IEnumerable<AdviceEvidence> Mechanics(
        string constraint,
        string how,
        List<LearnedWeight> clear,
        string genre,
        LearningOptions options
    ) =>
        clear.Count == 0
            ?
            [
                new AdviceEvidence(
                    constraint,
                    null,
                    $"No mechanic is clearly {how} in {genre}: that takes {FewestGames} games whose retention d7 is known, and a lift of "
                        + $"twice its doubt."
                ),
            ]
            : clear.Select(w => new AdviceEvidence(
                constraint,
                w.Mechanic,
                $"{w.Mechanic} weighs {w.Weight:0.##} in {genre} after {w.SampleCount} games: quality "
                    + $"{Lift(w, options):+0.000;-0.000} ± "
                    + $"{w.Doubt:0.000}{(w.AverageRetentionD7 is { } d7 ? $", retention d7 {d7 * 100:0.#} %" : "")}."
            ));

    // Too easy bores and too hard drives away: the aim is the share of levels that is usually won.
    private static double? Difficulty(IReadOnlyList<GenreGame> games, LearningOptions options, List<AdviceEvidence> evidence)
    {
        if (DifficultyFit.Of(games) is not { IsClear: true } fit)
        {
            evidence.Add(
                new AdviceEvidence(
                    "difficulty",
                    null,
                    $"The {games.Count} games do not tell how difficulty changes the share of won levels."
                )
            );
            return null;
        }

        // Not far beyond what was tried.
        var tried = games.Select(g => g.Difficulty).OfType<double>().ToList();
        var wanted =
            Math.Round(
                20 * Math.Clamp(fit.At(options.MarketCompletion), Math.Max(0.5, tried.Min() - 0.25), Math.Min(2, tried.Max() + 0.25))
            ) / 20;
        evidence.Add(
            new AdviceEvidence(
                "difficulty",
                $"{wanted:0.00}",
                $"In {fit.Games} games {fit.MeanCompletion * 100:0.#} % of levels were won at a mean difficulty of "
                    + $"{fit.MeanDifficulty:0.00}, {fit.Slope:0.00} ± {fit.SlopeError:0.00} logits a point: the usual "
                    + $"{options.MarketCompletion * 100:0} % are expected near {wanted:0.00}."
            )
        );
        return wanted;
    }

    private static bool? AdGating(IReadOnlyList<GenreGame> games, List<AdviceEvidence> evidence)
    {
        var asked = games.Aggregate(Tally.Unknown, (sum, game) => sum + game.Ads);
        if (asked.Trials < FewestPrompted)
        {
            evidence.Add(
                new AdviceEvidence("adGating", null, $"Only {asked.Trials} players were offered an ad; {FewestPrompted} are needed.")
            );
            return null;
        }

        var gating = asked.Rate >= FewestOptIn;
        evidence.Add(
            new AdviceEvidence(
                "adGating",
                gating ? "true" : "false",
                $"{asked.Rate * 100:0.#} % of {asked.Trials} players who were asked watched an ad: asking is "
                    + $"{(gating ? "worth it" : "not worth it")}."
            )
        );
        return gating;
    }
}
