using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;
using GameFactory.Pipeline.Step01PreProduction.Designing;
using GameFactory.Pipeline.Step01PreProduction.Planning;
using GameFactory.Pipeline.Step01PreProduction.Requests;

namespace GameFactory.Pipeline.Step01PreProduction;

/// <summary>What step 1 tells people.</summary>
internal static class PreProductionLog
{
    /// <summary>Text of <c>game_steps.logs</c>.</summary>
    public static string Text(DesignReview review, SimilarityReport similarity)
    {
        var design = review.Design;
        IEnumerable<string> lines =
        [
            $"'{design.Title}': {design.Genre}, {Slate(design)}; {design.Style} {design.Theme}, difficulty {design.Difficulty:0.00}.",
            .. similarity.Rejected.Select(
                (r, i) => $"Design {i + 1} '{r.Title}' ({r.Slate}, {r.Style} {r.Theme}) was {r.Score:0.0} % like '{r.Nearest}': rejected."
            ),
            Verdict(similarity),
            .. review.Changes.Select(change => $"Rule: {change}."),
        ];
        return string.Join('\n', lines);
    }

    /// <summary>Lines of <c>generation_logs</c>.</summary>
    public static IReadOnlyList<LogFact> Lines(GameDesign design, SimilarityReport similarity, BatchConstraints constraints)
    {
        List<LogFact> lines =
        [
            new(
                "info",
                "check",
                $"Designed '{design.Title}' with {Slate(design)}. {Verdict(similarity)}",
                JsonSerializer.Serialize(
                    new
                    {
                        similarity = similarity.Score,
                        similarity.Marked,
                        similarity.Attempts,
                    },
                    StepJson.Options
                )
            ),
        ];
        if (constraints.Ai != AiUse.Off && design.Designer == OfflineDesigner.DesignerName)
        {
            lines.Add(
                new LogFact(
                    "warning",
                    "ai",
                    "The batch asks for an AI designer, but no AI endpoint is configured: the offline designer wrote this document."
                )
            );
        }

        return lines;
    }

    private static string Slate(GameDesign design) => string.Join(" + ", [design.Core.Name, .. design.Modifiers.Select(m => m.Name)]);

    private static string Verdict(SimilarityReport similarity) =>
        similarity switch
        {
            { Compared: 0 } => "No other game to compare with.",
            { Marked: true } => $"All {similarity.Attempts} designs were too similar; the least similar one ({similarity.Score:0.0} % like "
                + $"'{similarity.Nearest}') was taken and marked.",
            _ => $"{similarity.Score:0.0} % like its nearest of {similarity.Compared}, '{similarity.Nearest}'.",
        };
}
