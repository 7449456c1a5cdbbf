namespace GameFactory.Pipeline.Step04AnalyticsDesign;

/// <summary>The artifacts of step 4.</summary>
/// <param name="Plan">The event plan.</param>
public sealed record AnalyticsPlanDocument(AnalyticsPlan Plan);
