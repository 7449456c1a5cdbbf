namespace GameFactory.Engine.Batches;

/// <summary>Provides what a batch freezes at its start (learned weights, the set to compare with). The pipeline implements it; without one nothing is frozen.</summary>
public interface IBatchInputsSource
{
    /// <summary>What it is now.</summary>
    Task<BatchFreeze> FreezeAsync(BatchSpec spec, CancellationToken cancellationToken);
}
