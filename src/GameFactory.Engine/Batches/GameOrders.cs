using GameFactory.Engine.Games;

namespace GameFactory.Engine.Batches;

/// <summary>Carries a batch's orders to its games.</summary>
internal sealed class GameOrders(IGames games)
{
    private const int AtOnce = 64;

    /// <summary>Returns when all of them have it.</summary>
    public async Task TellAsync(BatchId batch, IReadOnlyList<int> indexes, BatchOrder order, CancellationToken cancellationToken)
    {
        foreach (var some in indexes.Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.WhenAll(some.Select(index => games[GameId.Of(batch, index)].OrderAsync(order)));
        }
    }
}
