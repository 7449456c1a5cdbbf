namespace GameFactory.Insights.Ingestion;

/// <summary>An event that passed every check and was refused by the database; its sender was told so.</summary>
/// <param name="Id">Of the event.</param>
/// <param name="Game">Of its key; it may be gone.</param>
/// <param name="Event">The event, for people.</param>
/// <param name="Error">SQLSTATE and the database's words.</param>
/// <param name="ReceivedAt">UTC.</param>
public sealed record PoisonEvent(Guid Id, Guid Game, string Event, string Error, DateTime ReceivedAt);
