namespace GameFactory.Insights.Learning;

/// <summary>What a mechanic does to one outcome in one genre.</summary>
/// <param name="Outcome"><c>retentionD1</c>, <c>retentionD7</c>, <c>completion</c> or <c>optIn</c>.</param>
/// <param name="UsualRate">The genre's usual rate.</param>
/// <param name="RateWith">The rate of the usual game with the mechanic's effect added.</param>
/// <param name="Effect">The effect in logits.</param>
/// <param name="Doubt">Its standard deviation.</param>
/// <param name="Lift">What it adds to quality; d1 adds nothing itself, it only foretells d7.</param>
public sealed record OutcomeExplanation(string Outcome, double UsualRate, double RateWith, double Effect, double Doubt, double Lift);
