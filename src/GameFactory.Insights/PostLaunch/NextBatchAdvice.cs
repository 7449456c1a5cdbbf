namespace GameFactory.Insights.PostLaunch;

/// <summary>
/// Constraints for the next batch of a genre, under the names that a batch's <c>constraints</c> use, with the evidence for each.
/// </summary>
/// <param name="Genre">The genre it is for.</param>
/// <param name="PreferMechanics">Mechanics that did clearly better than average in this genre.</param>
/// <param name="AvoidMechanics">Those that did clearly worse.</param>
/// <param name="Difficulty">0.5 to 2, where the usual share of levels is won; null when the games do not tell.</param>
/// <param name="AdGating">False when players turn ads down; null when nothing is known.</param>
/// <param name="Evidence">At least one entry for each constraint.</param>
public sealed record NextBatchAdvice(
    string Genre,
    IReadOnlyList<string> PreferMechanics,
    IReadOnlyList<string> AvoidMechanics,
    double? Difficulty,
    bool? AdGating,
    IReadOnlyList<AdviceEvidence> Evidence
)
{
    private static readonly string[] s_constraints = ["preferMechanics", "avoidMechanics", "difficulty", "adGating"];

    /// <summary>No advice.</summary>
    public static NextBatchAdvice None(string genre, string reason) =>
        new(genre, [], [], null, null, [.. s_constraints.Select(constraint => new AdviceEvidence(constraint, null, reason))]);
}
