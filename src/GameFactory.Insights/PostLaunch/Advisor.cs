using System.Globalization;
using GameFactory.Insights.Learning;
using GameFactory.Insights.Metrics;

namespace GameFactory.Insights.PostLaunch;

/// <summary>Turns weights and a game's totals into advice for the next batch.</summary>
internal static class Advisor
{
    private const int FewestGames = 3;
    private const int FewestLevels = 50;
    private const int FewestPrompted = 20;
    private const double ClearlyBetter = 1.25;
    private const double ClearlyWorse = 0.8;

    public static NextBatchAdvice Of(GameTotals game, LearnedWeights weights)
    {
        var known = weights.Weights.Where(w => w.Genre == game.Genre && w.SampleCount >= FewestGames).OrderByDescending(w => w.Weight).ToList();
        var (prefer, avoid) = (known.FindAll(w => w.Weight >= ClearlyBetter), known.FindAll(w => w.Weight <= ClearlyWorse));
        List<string> evidence = [.. prefer.Concat(avoid).Select(Sentence)];
        if (evidence.Count == 0)
        {
            evidence.Add($"No mechanic differs clearly in {game.Genre}: at least {FewestGames} games whose day 7 is known are needed for each.");
        }

        var (difficulty, gating) = (Difficulty(game, evidence), AdGating(game, evidence));
        if (game.Simulated)
        {
            evidence.Add("All of this is from simulated players.");
        }

        return new NextBatchAdvice([.. prefer.Select(w => w.Mechanic)], [.. avoid.Select(w => w.Mechanic)], difficulty, gating, evidence);
    }

    private static double? Difficulty(GameTotals game, List<string> evidence)
    {
        var levels = game.Sums.LevelsCompleted + game.Sums.LevelsFailed;
        if (levels < FewestLevels)
        {
            return null;
        }

        var completion = (double)game.Sums.LevelsCompleted / levels;
        double? wanted = completion > 0.8 ? 1.25 : completion < 0.4 ? 0.8 : null;
        var verdict = wanted switch { > 1 => "harder levels are advised", < 1 => "easier levels are advised", _ => "the difficulty is right" };
        evidence.Add($"{Share(completion)} of {levels} levels ended were completed: {verdict}.");
        return wanted;
    }

    private static bool? AdGating(GameTotals game, List<string> evidence)
    {
        if (game.Prompted < FewestPrompted)
        {
            return null;
        }

        var optIn = (double)game.OptedIn / game.Prompted;
        var gating = optIn >= 0.1;
        evidence.Add($"{Share(optIn)} of {game.Prompted} players asked watched an ad: asking is {(gating ? "worth it" : "not worth it")}.");
        return gating;
    }

    private static string Sentence(LearnedWeight w) => string.Create(
        CultureInfo.InvariantCulture,
        $"{w.Mechanic} weighs {w.Weight:0.##} in {w.Genre} after {w.SampleCount} games{(w.AverageDaySeven is { } d7 ? $" with a day-7 retention of {Share(d7)}" : "")}.");

    private static string Share(double rate) => string.Create(CultureInfo.InvariantCulture, $"{rate * 100:0.#} %");
}
