namespace GameFactory.Server.Batches;

/// <summary>How the deletion of a batch stands.</summary>
/// <param name="Since">When it was asked for.</param>
/// <param name="WithRepositories">The games' repositories go too.</param>
/// <param name="Waits">Why it does not go on just now, or null.</param>
public sealed record DeletionView(DateTimeOffset Since, bool WithRepositories, string? Waits);
