using Microsoft.Extensions.Logging;

namespace GameFactory.Engine.Running;

/// <summary>Hands what other silos ask to this one's runner.</summary>
[GrainType("runnerservice")]
internal sealed class RunnerService(GrainId id, Silo silo, ILoggerFactory log, StepRunner runner)
    : GrainService(id, silo, log),
        IRunnerService
{
    public Task<int> StopAsync(BatchId batch) => Task.FromResult(runner.Stop(batch));
}
