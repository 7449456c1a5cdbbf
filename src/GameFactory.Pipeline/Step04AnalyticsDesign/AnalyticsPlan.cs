namespace GameFactory.Pipeline.Step04AnalyticsDesign;

/// <summary>The event plan of a game (<c>games.analytics_spec</c>); step 5 implements exactly these events.</summary>
/// <param name="Schema">Format of this document, 1.</param>
/// <param name="Events">In the order of a player's way.</param>
/// <param name="Funnel">In order; each step is shown by one of the events.</param>
public sealed record AnalyticsPlan(int Schema, IReadOnlyList<PlannedEvent> Events, IReadOnlyList<FunnelStep> Funnel);
