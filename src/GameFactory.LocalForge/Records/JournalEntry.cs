namespace GameFactory.LocalForge.Records;

/// <summary>One line of the journal: a whole record as it now is, so that the last line about it wins.</summary>
internal sealed record JournalEntry
{
    public RepositoryRecord? Repository { get; init; }

    public RunRecord? Run { get; init; }

    public ReleaseRecord? Release { get; init; }

    public long? RemovedRepository { get; init; }

    /// <summary>The highest id given out so far, so that ids of removed records never come again.</summary>
    public long? LastId { get; init; }
}
