namespace GameFactory.Database.Migrations;

/// <summary>Where a database stands against this binary.</summary>
/// <param name="Version">The newest applied migration, 0 when none.</param>
/// <param name="Newest">The newest migration this binary carries.</param>
/// <param name="Applied">What the database has, oldest first.</param>
/// <param name="Pending">What this binary carries and the database lacks.</param>
/// <param name="Unknown">What the database has and this binary does not know: a newer program migrated it.</param>
public sealed record MigrationStatus(
    long Version,
    long Newest,
    IReadOnlyList<AppliedMigration> Applied,
    IReadOnlyList<string> Pending,
    IReadOnlyList<AppliedMigration> Unknown
)
{
    public bool IsCurrent => Pending.Count == 0;
}
