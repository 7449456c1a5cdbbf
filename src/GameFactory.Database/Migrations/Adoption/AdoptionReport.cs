using GameFactory.Database.Migrations.Catalogue;

namespace GameFactory.Database.Migrations.Adoption;

/// <summary>What became of an adoption.</summary>
/// <param name="Outcome">Adopted, or why not.</param>
/// <param name="Baseline">The migration that the database was stamped with; null unless adopted.</param>
/// <param name="Differences">Why it was refused, fact by fact.</param>
public sealed record AdoptionReport(AdoptionOutcome Outcome, string? Baseline, IReadOnlyList<CatalogueDifference> Differences);

/// <summary>How an adoption ended.</summary>
public enum AdoptionOutcome
{
    /// <summary>The database equals the document and is stamped; <c>db up</c> goes on from there.</summary>
    Adopted,

    /// <summary>It is recorded as ours already; nothing to do.</summary>
    AlreadyManaged,

    /// <summary>It lacks the table <c>alembic_version</c>, so the prototype did not make it, or all tables of the document.</summary>
    NotAPrototype,

    /// <summary>It differs from the document; nothing was changed.</summary>
    Different,
}
