using GameFactory.Engine.Batches;
using Microsoft.Extensions.Logging;

namespace GameFactory.Engine.Running;

/// <summary>The attempts of a batch on every silo that holds a lease.</summary>
internal sealed partial class BatchAttempts(IRunnerTable runners, RunnerServiceClient silos, ILogger<BatchAttempts> log) : IBatchAttempts
{
    public async Task<IReadOnlyList<string>> StopAsync(BatchId batch, CancellationToken cancellationToken)
    {
        var busy = new List<string>();
        foreach (var silo in await runners.LivingAsync(cancellationToken))
        {
            try
            {
                if (await silos.StopAsync(silo, batch) > 0)
                {
                    busy.Add(silo);
                }
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                LogUnanswered(batch, silo, error);
                busy.Add(silo);
            }
        }

        return busy;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Batch {Batch}: {Silo} did not say whether it still works for it")]
    private partial void LogUnanswered(BatchId batch, string silo, Exception error);
}
