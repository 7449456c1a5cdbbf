namespace GameFactory.Server.Metrics;

/// <summary>A game with its days, oldest first.</summary>
internal sealed record GameMetrics(GameFigures Game, IReadOnlyList<DayFigures> Days);
