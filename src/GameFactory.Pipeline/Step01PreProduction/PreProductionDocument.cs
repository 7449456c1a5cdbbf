using GameFactory.Kit.Design;
using GameFactory.Kit.Design.Planning;

namespace GameFactory.Pipeline.Step01PreProduction;

/// <summary>The artifacts of step 1.</summary>
/// <param name="Design">The design document that all later steps read.</param>
/// <param name="Similarity">What the similarity gate found, rejected designs included.</param>
/// <param name="Changes">What the rules changed in the proposal.</param>
public sealed record PreProductionDocument(GameDesign Design, SimilarityReport Similarity, IReadOnlyList<string> Changes);
