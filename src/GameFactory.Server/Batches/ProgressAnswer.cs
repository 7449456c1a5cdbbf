namespace GameFactory.Server.Batches;

/// <summary>How far a batch is.</summary>
/// <param name="Launched">Games that have a row.</param>
/// <param name="Created">Games by status, this one and the next five.</param>
/// <param name="InProgress">In progress.</param>
/// <param name="Completed">Completed.</param>
/// <param name="Failed">Failed: they wait for a person.</param>
/// <param name="Cancelled">Cancelled.</param>
/// <param name="Published">Published.</param>
/// <param name="StepsDone">Steps completed or skipped.</param>
/// <param name="StepsTotal">Twelve for each game.</param>
/// <param name="StepsLeft">Steps of games that are not terminal.</param>
/// <param name="StepsPerSecond">Over the last ten seconds in a stream, else since the start.</param>
/// <param name="SecondsLeft">Steps left at that rate, those that wait for players not counted; null while there is no rate, nothing is left or the batch is paused.</param>
/// <param name="Observing">Games in progress that only wait for the end of their observation window.</param>
internal sealed record ProgressAnswer(
    int Launched,
    int Created,
    int InProgress,
    int Completed,
    int Failed,
    int Cancelled,
    int Published,
    long StepsDone,
    long StepsTotal,
    long StepsLeft,
    double StepsPerSecond,
    double? SecondsLeft,
    int Observing)
{
    public static ProgressAnswer Of(BatchReading reading)
    {
        var (batch, counts) = (reading.Batch, reading.Batch.Counts);
        return new ProgressAnswer(
            counts.Launched,
            counts.Created,
            counts.InProgress,
            counts.Completed,
            counts.Failed,
            counts.Cancelled,
            counts.Published,
            batch.StepsDone,
            batch.StepsTotal,
            batch.StepsLeft,
            Math.Round(reading.StepsPerSecond, 3),
            reading.SecondsLeft is { } left ? Math.Round(left, 1) : null,
            batch.Observing);
    }
}
