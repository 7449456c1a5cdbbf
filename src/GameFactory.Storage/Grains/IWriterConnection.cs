namespace GameFactory.Storage.Grains;

/// <summary>A connection that writes groups, as a committer knows it: each group is written as a whole or not at all.</summary>
internal interface IWriterConnection : IAsyncDisposable
{
    bool IsOpen { get; }

    /// <summary>Opens and prepares. An error means that nothing was sent.</summary>
    Task OpenAsync(CancellationToken cancellationToken);

    /// <summary>Writes a group as one transaction.</summary>
    Task<GroupResult> WriteAsync(ReadOnlyMemory<PendingWrite> writes);

    /// <summary>
    /// Writes those of a group whose version is the stored one, under locks taken in key order. The losers are in <paramref name="losers"/>
    /// with the stored version, whatever becomes of the rest.
    /// </summary>
    Task<GroupResult> WriteWinnersAsync(
        ReadOnlyMemory<PendingWrite> writes,
        List<PendingWrite> winners,
        List<(PendingWrite Write, int? Stored)> losers
    );

    /// <summary>Gives the connection up; the next group opens another.</summary>
    ValueTask CloseAsync();
}
