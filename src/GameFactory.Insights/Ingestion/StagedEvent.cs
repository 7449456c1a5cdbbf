namespace GameFactory.Insights.Ingestion;

/// <summary>An event with the request it came in.</summary>
internal sealed record StagedEvent(EventBatch Batch, PlayerEvent Event);
