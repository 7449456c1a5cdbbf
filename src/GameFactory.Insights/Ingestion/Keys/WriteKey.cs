namespace GameFactory.Insights.Ingestion.Keys;

/// <summary>A key that may write events of one game; its text is known only at its making.</summary>
/// <param name="Id">Names the key in lists and revocations.</param>
/// <param name="Game">The game whose events it writes.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="RevokedAt">UTC; from then on it opens nothing. It may lie ahead; null while no end is set.</param>
/// <param name="DeliveredAt">UTC; when the game's repository was given its text; null for keys that people made.</param>
public sealed record WriteKey(
    Guid Id,
    Guid Game,
    WriteKeyPurpose Purpose,
    DateTime CreatedAt,
    DateTime? RevokedAt = null,
    DateTime? DeliveredAt = null
);
