namespace GameFactory.Engine.Batches;

/// <summary>What a batch reads of its games' rows; implemented by storage.</summary>
public interface IBatchRows
{
    /// <summary>Number of games by status, one <c>GROUP BY</c>.</summary>
    Task<BatchCounts> CountAsync(BatchId batch, CancellationToken cancellationToken);

    /// <summary>
    /// Indexes of launched games that still hold the window: created or in progress with fewer than <paramref name="windowSteps"/> steps
    /// done.
    /// </summary>
    Task<IReadOnlyList<int>> HoldingWindowAsync(BatchId batch, int windowSteps, CancellationToken cancellationToken);

    /// <summary>
    /// Indexes of launched games that are not terminal, ascending, after the given index; at most <paramref name="limit"/>.
    /// </summary>
    Task<IReadOnlyList<int>> UnfinishedAsync(BatchId batch, int after, int limit, CancellationToken cancellationToken);

    /// <summary>Indexes of all games of the batch, ascending, after the given index; at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<int>> AllAsync(BatchId batch, int after, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Terminal games of the batch with their repositories, in the order of their index; at most <paramref name="limit"/>.
    /// </summary>
    Task<IReadOnlyList<EndedGame>> EndedAsync(BatchId batch, int limit, CancellationToken cancellationToken);

    /// <summary>Deletes games with all their rows, in one transaction; those that are gone already do no harm.</summary>
    Task DeleteGamesAsync(IReadOnlyList<EndedGame> games, CancellationToken cancellationToken);

    /// <summary>Deletes the batch's own row; only after its games are gone.</summary>
    Task DeleteBatchAsync(BatchId batch, CancellationToken cancellationToken);
}

/// <summary>A terminal game whose row is still there.</summary>
/// <param name="Id">The game.</param>
/// <param name="Repository">owner/name, or null.</param>
public sealed record EndedGame(GameId Id, string? Repository);
