namespace GameFactory.Kit.Design;

/// <summary>What the rules made of a proposed design.</summary>
/// <param name="Design">The design with everything clamped that could be.</param>
/// <param name="Changes">What was changed, one sentence each.</param>
/// <param name="Findings">What no rule can mend; a design with findings is refused.</param>
public sealed record DesignReview(GameDesign Design, IReadOnlyList<string> Changes, IReadOnlyList<string> Findings);
