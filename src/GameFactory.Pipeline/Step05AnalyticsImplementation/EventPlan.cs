namespace GameFactory.Pipeline.Step05AnalyticsImplementation;

/// <summary>What this step reads of the event plan that step 4 left.</summary>
internal sealed record EventPlan(IReadOnlyList<EventPlan.Entry> Events)
{
    /// <summary>An event with its properties.</summary>
    internal sealed record Entry(string Type, IReadOnlyList<Property>? Properties);

    /// <summary>A property.</summary>
    internal sealed record Property(string Name);
}
