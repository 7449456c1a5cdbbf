namespace GameFactory.Database.Verification;

/// <summary>What a round trip over all migrations found.</summary>
/// <param name="Ok">Every migration undid exactly what it did.</param>
/// <param name="Migrations">How many were tried.</param>
/// <param name="CopiedRows">Rows of the ten tables in the copy before the trip; 0 on an empty scratch database.</param>
/// <param name="Problems">What differed, each with the migration and the lines.</param>
public sealed record VerificationReport(bool Ok, int Migrations, long CopiedRows, IReadOnlyList<string> Problems);
