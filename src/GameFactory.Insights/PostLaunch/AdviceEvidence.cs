namespace GameFactory.Insights.PostLaunch;

/// <summary>Why something is advised, or why nothing is.</summary>
/// <param name="Constraint">The constraint it is about: <c>preferMechanics</c>, <c>avoidMechanics</c>, <c>difficulty</c> or
/// <c>adGating</c>.</param>
/// <param name="Value">What is advised, as text; null when nothing is.</param>
/// <param name="Because">One sentence with its numbers.</param>
public sealed record AdviceEvidence(string Constraint, string? Value, string Because);
