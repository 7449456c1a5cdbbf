using System.Text.Json.Serialization;

namespace GameFactory.Insights.PostLaunch;

/// <summary>Constraints for the next batch, under the names that a batch's <c>constraints</c> use, with the evidence for each.</summary>
/// <param name="PreferMechanics">Mechanics that did clearly better than average in this genre.</param>
/// <param name="AvoidMechanics">Those that did clearly worse.</param>
/// <param name="Difficulty">0.5 to 2; null when the levels are neither too easy nor too hard, or nothing is known.</param>
/// <param name="AdGating">False when players turn ads down; null when nothing is known.</param>
/// <param name="Evidence">One sentence each, with its numbers.</param>
public sealed record NextBatchAdvice(
    IReadOnlyList<string> PreferMechanics,
    IReadOnlyList<string> AvoidMechanics,
    double? Difficulty,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? AdGating,
    IReadOnlyList<string> Evidence)
{
    /// <summary>No advice.</summary>
    public static NextBatchAdvice None(string reason) => new([], [], null, null, [reason]);
}
