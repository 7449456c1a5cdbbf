using GameFactory.Engine;
using GameFactory.Engine.Batches;

namespace GameFactory.IntegrationTests.Engine;

/// <summary>The real rows, of which a test sees the end and may let it wait or fail.</summary>
internal sealed class HookedBatchRows(IBatchRows rows) : IBatchRows
{
    public Func<CancellationToken, Task> BeforeGamesGo { get; init; } = static _ => Task.CompletedTask;

    public Func<CancellationToken, Task> AfterBatchWent { get; init; } = static _ => Task.CompletedTask;

    public Task<BatchCounts> CountAsync(BatchId batch, CancellationToken cancellationToken) => rows.CountAsync(batch, cancellationToken);

    public Task<IReadOnlyList<int>> HoldingWindowAsync(BatchId batch, int windowSteps, CancellationToken cancellationToken) =>
        rows.HoldingWindowAsync(batch, windowSteps, cancellationToken);

    public Task<IReadOnlyList<int>> UnfinishedAsync(BatchId batch, int after, int limit, CancellationToken cancellationToken) =>
        rows.UnfinishedAsync(batch, after, limit, cancellationToken);

    public Task<IReadOnlyList<int>> AllAsync(BatchId batch, int after, int limit, CancellationToken cancellationToken) =>
        rows.AllAsync(batch, after, limit, cancellationToken);

    public Task<IReadOnlyList<EndedGame>> EndedAsync(BatchId batch, int limit, CancellationToken cancellationToken) =>
        rows.EndedAsync(batch, limit, cancellationToken);

    public async Task DeleteGamesAsync(IReadOnlyList<EndedGame> games, CancellationToken cancellationToken)
    {
        await BeforeGamesGo(cancellationToken);
        await rows.DeleteGamesAsync(games, cancellationToken);
    }

    public async Task DeleteBatchAsync(BatchId batch, CancellationToken cancellationToken)
    {
        await rows.DeleteBatchAsync(batch, cancellationToken);
        await AfterBatchWent(cancellationToken);
    }
}
