using Orleans.Services;

namespace GameFactory.Engine.Running;

/// <summary>The runner of one silo, as other silos reach it.</summary>
[Alias("GameFactory.Runner"), GrainInterfaceType("GameFactory.Engine.Steps.IRunnerService")]
public interface IRunnerService : IGrainService
{
    /// <summary>Stops all attempts of a batch; answers how many are still at work, their reports included. Idempotent.</summary>
    [Alias("StopBatch")]
    Task<int> StopAsync(BatchId batch);
}
