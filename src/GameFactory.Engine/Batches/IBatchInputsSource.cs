namespace GameFactory.Engine.Batches;

/// <summary>
/// Provides what a batch freezes at its start (learned weights, the set to compare with). The pipeline implements it; without one nothing
/// is frozen.
/// </summary>
public interface IBatchInputsSource
{
    /// <summary>What it is now.</summary>
    Task<BatchFreeze> FreezeAsync(BatchSpec spec, CancellationToken cancellationToken);
}

/// <summary>What a batch would depend on if it started now.</summary>
/// <param name="Json">A JSON object for <c>batches.inputs</c>, at most 256 KB; null for nothing.</param>
/// <param name="Refusal">Why no game could be made of it, for the person who starts it; null when it can start.</param>
public sealed record BatchFreeze(string? Json, string? Refusal);
