using GameFactory.Insights.Metrics;

namespace GameFactory.Server.Metrics;

/// <summary>A game with its figures over all days; without events, without figures.</summary>
/// <param name="GameId">The game.</param>
/// <param name="BatchId">Its batch; null for a game that came without one.</param>
/// <param name="Name">Display name.</param>
/// <param name="Slug">Unique short name.</param>
/// <param name="Genre">Genre.</param>
/// <param name="Simulated">Its players are simulated.</param>
/// <param name="Figures">What its players did; null while there are no events.</param>
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
