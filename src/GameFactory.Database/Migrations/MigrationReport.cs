namespace GameFactory.Database.Migrations;

/// <summary>What a run of migrations did.</summary>
/// <param name="From">The version before.</param>
/// <param name="To">The version after.</param>
/// <param name="Ran">The migrations that were applied or undone, in the order in which they ran.</param>
public sealed record MigrationReport(long From, long To, IReadOnlyList<string> Ran);
