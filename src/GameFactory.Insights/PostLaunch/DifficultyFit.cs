using GameFactory.Insights.Learning;

namespace GameFactory.Insights.PostLaunch;

/// <summary>
/// How the share of won levels falls with difficulty, by weighted least squares on logits. Games are compared only with games of the same
/// mechanics, so that a hard mechanic does not pass for a hard setting.
/// </summary>
/// <param name="Games">Games that were compared.</param>
/// <param name="MeanDifficulty">Their mean difficulty, weighted.</param>
/// <param name="MeanCompletion">Share of levels won at it.</param>
/// <param name="Slope">Logits a point of difficulty.</param>
/// <param name="SlopeError">Standard error of <paramref name="Slope"/>.</param>
internal sealed record DifficultyFit(int Games, double MeanDifficulty, double MeanCompletion, double Slope, double SlopeError)
{
    private const int FewestGames = 6;

    // Games of one slate and difficulty still differ: this much, in logits, beside what chance does to few levels.
    private const double Luck = 0.15;

    /// <summary>True when difficulty makes games clearly harder.</summary>
    public bool IsClear => Slope + (2 * SlopeError) < 0;

    /// <summary>The difficulty at which a share of levels is expected to be won.</summary>
    public double At(double completion) => MeanDifficulty + ((GameQuality.Logit(completion) - GameQuality.Logit(MeanCompletion)) / Slope);

    /// <summary>Null when there are too few games, or they were all alike.</summary>
    public static DifficultyFit? Of(IEnumerable<GenreGame> games)
    {
        List<(string Slate, double X, double Y, double Weight)> points = [];
        foreach (var game in games.Where(g => g is { Difficulty: not null, Levels.Trials: > 0 }))
        {
            var won = (game.Levels.Hits + 1.0) / (game.Levels.Trials + 2.0);
            points.Add(
                (
                    game.Slate,
                    game.Difficulty!.Value,
                    GameQuality.Logit(won),
                    1 / ((Luck * Luck) + (1 / (game.Levels.Trials * won * (1 - won))))
                )
            );
        }

        var groups = points.GroupBy(p => p.Slate, StringComparer.Ordinal).Where(g => g.Count() > 1).ToList();
        double weight = 0,
            sumX = 0,
            sumY = 0,
            squares = 0,
            products = 0;
        foreach (var group in groups)
        {
            var total = group.Sum(p => p.Weight);
            var (x, y) = (group.Sum(p => p.Weight * p.X) / total, group.Sum(p => p.Weight * p.Y) / total);
            weight += total;
            sumX += total * x;
            sumY += total * y;
            squares += group.Sum(p => p.Weight * (p.X - x) * (p.X - x));
            products += group.Sum(p => p.Weight * (p.X - x) * (p.Y - y));
        }

        var count = groups.Sum(g => g.Count());
        return count < FewestGames || squares <= 1e-9
            ? null
            : new DifficultyFit(count, sumX / weight, GameQuality.Rate(sumY / weight), products / squares, Math.Sqrt(1 / squares));
    }
}
