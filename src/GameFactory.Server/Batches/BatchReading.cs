namespace GameFactory.Server.Batches;

/// <summary>A batch with its present rate.</summary>
/// <param name="Batch">As the rows tell it.</param>
/// <param name="StepsPerSecond">Present rate, or the average when there is no present one.</param>
internal sealed record BatchReading(BatchView Batch, double StepsPerSecond)
{
    /// <summary>Steps left at that rate, those that wait for players not counted; null while there is no rate, nothing is left or the batch is paused.</summary>
    public double? SecondsLeft => StepsPerSecond > 0 && Batch is { StepsAhead: > 0, PausedAt: null } ? Batch.StepsAhead / StepsPerSecond : null;

    public static BatchReading Of(BatchView batch) => new(batch, batch.AverageRate);
}
