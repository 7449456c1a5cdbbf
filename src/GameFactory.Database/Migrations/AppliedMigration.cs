namespace GameFactory.Database.Migrations;

/// <summary>A migration that the database says it has.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Name">Its name when it was applied.</param>
/// <param name="AppliedAt">When, UTC.</param>
public sealed record AppliedMigration(long Version, string Name, DateTime AppliedAt);
