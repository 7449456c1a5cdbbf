namespace GameFactory.IntegrationTests.Insights.Metrics;

/// <summary>An event as the reference sees it; <paramref name="Amount"/> is the JSON text of its amount, null when it has none.</summary>
public sealed record RawEvent(Guid Id, Guid Game, string Type, string? User, string? Session, DateTime Time, string? Amount, string? Transaction);
