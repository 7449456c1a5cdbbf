namespace GameFactory.Server.Metrics;

/// <summary>A question about metrics as it came in: the query of their routes. Null or empty leaves a condition out.</summary>
/// <param name="Game">Only this game: its id or slug; with neither batch nor genre.</param>
/// <param name="Batch">Only games of this batch.</param>
/// <param name="Genre">Only games of this genre.</param>
/// <param name="Simulated">true: games with simulated players; false: with real ones. Left out: as the game or batch, else real.</param>
/// <param name="From">First UTC day, such as 2025-01-31; only for funnel and export.</param>
/// <param name="To">Last UTC day.</param>
/// <param name="Limit">1 to 1,000; 50 when left out; only for rankings.</param>
internal sealed record MetricsQuery(string? Game, string? Batch, string? Genre, bool? Simulated, string? From, string? To, int? Limit);
