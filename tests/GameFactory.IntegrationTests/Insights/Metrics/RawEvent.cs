namespace GameFactory.IntegrationTests.Insights.Metrics;

/// <summary>
/// An event as the reference sees it. <paramref name="Amount"/> is the JSON text of its amount, null when it has none;
/// <paramref name="Odd"/> is the whole of properties when they are no object.
/// </summary>
public sealed record RawEvent(
    Guid Id,
    Guid Game,
    string Type,
    string? User,
    string? Session,
    int? Level,
    DateTime Time,
    string? Amount,
    string? Transaction,
    string? Odd
);
