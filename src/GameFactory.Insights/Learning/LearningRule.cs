namespace GameFactory.Insights.Learning;

/// <summary>A person's word on a mechanic, which no weight outvotes.</summary>
/// <param name="Mechanic">Name of the mechanic.</param>
/// <param name="Genre">The genre it holds in; null for all.</param>
/// <param name="Kind">What is to happen.</param>
/// <param name="Reason">Why, for people; may be empty.</param>
public sealed record LearningRule(string Mechanic, string? Genre, LearningRuleKind Kind, string Reason = "")
{
    internal bool Covers(string genre) => Genre is null || Genre == genre;
}
