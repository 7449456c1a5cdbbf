using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;
using GameFactory.Kit.Design.Palettes;
using GameFactory.Kit.Design.Schema;
using GameFactory.Kit.Mechanics;
using GameFactory.Pipeline.Step01PreProduction.Designing;
using GameFactory.Pipeline.Step01PreProduction.Planning;

namespace GameFactory.Pipeline.Step01PreProduction;

/// <summary>What a design document must show before later steps build on it.</summary>
internal static class PreProductionChecks
{
    public static IReadOnlyList<StepCheck> Of(DesignReview review, string json, SimilarityReport similarity, MechanicRegistry mechanics) =>
        [
            Check("schema", DesignSchema.Findings(json)),
            Check("mechanics_compatible", Incompatible(review.Design, mechanics)),
            Check("palette_contrast", PaletteRules.Findings(review.Design.Palette)),
            Similarity(similarity),
        ];

    private static StepCheck Check(string name, IReadOnlyList<string> findings) =>
        findings.Count == 0 ? StepCheck.Passed(name) : StepCheck.Failed(name, [.. findings]);

    private static string[] Incompatible(GameDesign design, MechanicRegistry mechanics) =>
        [
            .. design
                .Modifiers.Where(m => !mechanics.Compatible(design.Core.Name, m.Name))
                .Select(m => $"The modifier {m.Name} does not fit {design.Core.Name}."),
        ];

    // A marked game passes: its five attempts are spent, and the note says so.
    private static StepCheck Similarity(SimilarityReport report) =>
        report switch
        {
            { Compared: 0 } => StepCheck.Passed("similarity", "There was no game to compare with."),
            { Marked: true } => StepCheck.Passed(
                "similarity",
                $"Marked: {report.Score:0.0} of 100 to '{report.Nearest}', the least similar of {report.Attempts} designs; all reached "
                    + $"{report.Threshold:0}."
            ),
            _ => StepCheck.Passed(
                "similarity",
                $"{report.Score:0.0} of 100 to '{report.Nearest}', below {report.Threshold:0}; design {report.Attempts} of at most "
                    + $"{BatchPlanner.MostAttempts}."
            ),
        };
}
