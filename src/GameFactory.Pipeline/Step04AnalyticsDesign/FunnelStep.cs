namespace GameFactory.Pipeline.Step04AnalyticsDesign;

/// <summary>A step of a player's way through the game.</summary>
/// <param name="Name">snake_case.</param>
/// <param name="Event">The event that shows it.</param>
/// <param name="Question">What it answers.</param>
public sealed record FunnelStep(string Name, string Event, string Question);
