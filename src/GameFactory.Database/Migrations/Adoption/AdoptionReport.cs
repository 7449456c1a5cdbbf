using GameFactory.Database.Migrations.Catalogue;

namespace GameFactory.Database.Migrations.Adoption;

/// <summary>What became of an adoption.</summary>
/// <param name="Outcome">Adopted, or why not.</param>
/// <param name="Baseline">The migration that the database was stamped with; null unless adopted.</param>
/// <param name="Differences">Why it was refused, fact by fact.</param>
public sealed record AdoptionReport(AdoptionOutcome Outcome, string? Baseline, IReadOnlyList<CatalogueDifference> Differences);
