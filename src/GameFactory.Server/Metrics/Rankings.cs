namespace GameFactory.Server.Metrics;

/// <summary>Games by score, the best first.</summary>
/// <param name="Simulated">Whose players they are: all simulated, or all real.</param>
/// <param name="Games">Games with events.</param>
internal sealed record Rankings(bool Simulated, IReadOnlyList<GameFigures> Games);
