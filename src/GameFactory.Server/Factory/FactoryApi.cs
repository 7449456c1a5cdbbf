using GameFactory.Server.Hosting;
using GameFactory.Storage.Queries;
using Microsoft.Extensions.Options;
using Orleans.Runtime;

namespace GameFactory.Server.Factory;

/// <summary>Takes requests about the whole factory for every protocol.</summary>
internal sealed class FactoryApi(PauseSetting engine, ISiloStatusOracle silos, IOptions<ServerOptions> options)
{
    public async Task<FactoryInfo> InfoAsync(CancellationToken cancellationToken) => new(
        ServerVersion.Text,
        silos.GetApproximateSiloStatuses(onlyActive: true).Count,
        await engine.IsPausedAsync(cancellationToken),
        options.Value.GrpcUrl,
        options.Value.PageUrl);

    public async Task<FactoryInfo> PauseAsync(bool paused, CancellationToken cancellationToken)
    {
        await engine.SetAsync(paused, cancellationToken);
        return await InfoAsync(cancellationToken);
    }
}
