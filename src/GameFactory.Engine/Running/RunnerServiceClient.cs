using Orleans.Runtime.Services;

namespace GameFactory.Engine.Running;

/// <summary>Reaches the runner of a silo by the name under which it stands in <c>runners</c>, see <see cref="ISiloName"/>.</summary>
internal sealed class RunnerServiceClient(IServiceProvider services) : GrainServiceClient<IRunnerService>(services)
{
    /// <inheritdoc cref="IRunnerService.StopAsync"/>
    public Task<int> StopAsync(string silo, BatchId batch) => GetGrainService(SiloAddress.FromParsableString(silo)).StopAsync(batch);
}
