using GameFactory.Engine.Games;

namespace GameFactory.Engine.Batches;

/// <summary>Batches of the cluster; also the way on which games reach theirs.</summary>
internal sealed class BatchReferences(IGrainFactory grains) : IGameBatches
{
    private readonly GrainReferences<IBatchGrain> _batches = new(grains);

    public IBatchGrain this[BatchId batch] => _batches[batch.Value];

    public Task GameMovedAsync(BatchId batch, int index) => this[batch].GameMovedAsync(index);

    public Task<ReopenAnswer> ReopenAsync(BatchId batch, int index) => this[batch].ReopenAsync(index);
}
