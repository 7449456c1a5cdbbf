using GameFactory.Engine.Steps;

namespace GameFactory.Engine.Games;

/// <summary>A wait of the current step; the wake row in the database is its appointment.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Until">When the game is woken.</param>
/// <param name="Detail">One sentence for people.</param>
/// <param name="Since">When waiting for this reason began; infrastructure raises an alert after 30 minutes.</param>
public sealed record GameWait(WaitReason Reason, DateTimeOffset Until, string? Detail, DateTimeOffset Since)
{
    /// <summary>True once the alert was written.</summary>
    public bool Alerted { get; init; }
}
