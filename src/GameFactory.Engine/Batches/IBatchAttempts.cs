namespace GameFactory.Engine.Batches;

/// <summary>What the end of a batch needs of the runners that work for it.</summary>
internal interface IBatchAttempts
{
    /// <summary>Stops every attempt of a batch, on all silos. Idempotent.</summary>
    /// <returns>The silos that still work at one, reports included, or did not answer; none when the batch has fallen silent.</returns>
    Task<IReadOnlyList<string>> StopAsync(BatchId batch, CancellationToken cancellationToken);
}
