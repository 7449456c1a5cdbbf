namespace GameFactory.Pipeline.Step04AnalyticsDesign;

/// <summary>An event that the game sends.</summary>
/// <param name="Type">Value of <c>analytics_events.event_type</c>.</param>
/// <param name="When">When it is sent, one sentence.</param>
/// <param name="HasLevel">True when the event carries the level.</param>
/// <param name="Properties">In the order of importance; may be empty.</param>
public sealed record PlannedEvent(string Type, string When, bool HasLevel, IReadOnlyList<PlannedProperty> Properties);
