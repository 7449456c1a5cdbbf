namespace GameFactory.LocalForge.Records;

/// <summary>A secret of builds: sealed as it was sent, Base64, and when it was set.</summary>
internal sealed record SecretRecord(string Sealed, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
