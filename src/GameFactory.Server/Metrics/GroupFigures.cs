using GameFactory.Insights.Metrics;

namespace GameFactory.Server.Metrics;

/// <summary>Several games together.</summary>
/// <param name="Name">Their genre.</param>
/// <param name="Games">Games that have events.</param>
/// <param name="Figures">Of all their players together; the score too.</param>
internal sealed record GroupFigures(string Name, int Games, MetricsFigures Figures)
{
    public static GroupFigures Of(string name, IReadOnlyCollection<GameTotals> games, ScoreOptions score)
    {
        var sums = games.Aggregate(new MetricsSums(), (sum, game) => sum.And(game.Sums));
        return new GroupFigures(
            name,
            games.Count,
            MetricsFigures.Of(sums, games.Sum(g => g.Prompted), games.Sum(g => g.OptedIn), GameScore.Of(sums, score))
        );
    }
}
