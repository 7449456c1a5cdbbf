namespace GameFactory.Engine.Batches;

/// <summary>Provides what a batch freezes at its start (learned weights, the set to compare with). The pipeline implements it; without one nothing is frozen.</summary>
public interface IBatchInputsSource
{
    /// <summary>A JSON object for <c>batches.inputs</c>, at most 256 KB.</summary>
    Task<string?> FreezeAsync(BatchSpec spec, CancellationToken cancellationToken);
}
