namespace GameFactory.Pipeline.Step04AnalyticsDesign;

/// <summary>A property of an event.</summary>
/// <param name="Name">snake_case.</param>
/// <param name="Type">integer or string.</param>
/// <param name="Meaning">What it says, with its unit.</param>
public sealed record PlannedProperty(string Name, string Type, string Meaning);
