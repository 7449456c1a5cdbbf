using GameFactory.Insights.Metrics;

namespace GameFactory.Server.Metrics;

/// <summary>A game with its figures over all days; without events, without figures.</summary>
internal sealed record GameFigures(
    Guid GameId,
    Guid? BatchId,
    string Name,
    string Slug,
    string Genre,
    bool Simulated,
    MetricsFigures? Figures
)
{
    public static GameFigures Of(GameTotals game) =>
        new(game.Game, game.Batch, game.Name, game.Slug, game.Genre, game.Simulated, MetricsFigures.Of(game));
}
