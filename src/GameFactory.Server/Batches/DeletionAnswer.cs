namespace GameFactory.Server.Batches;

/// <summary>How the deletion of a batch stands.</summary>
/// <param name="Since">When it was asked for, UTC.</param>
/// <param name="WithRepositories">The games' repositories go too.</param>
/// <param name="GamesLeft">Games that still have their rows.</param>
/// <param name="Waits">Why it does not go on just now, such as a forge that does not answer; null while it goes on.</param>
internal sealed record DeletionAnswer(DateTimeOffset Since, bool WithRepositories, int GamesLeft, string? Waits)
{
    public static DeletionAnswer? Of(BatchView batch) =>
        batch.Deletion is { } deletion ? new DeletionAnswer(deletion.Since, deletion.WithRepositories, batch.Counts.Launched, deletion.Waits) : null;
}
