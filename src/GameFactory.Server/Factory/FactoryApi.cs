using GameFactory.Server.Hosting;
using GameFactory.Storage.Queries;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Factory;

/// <summary>Takes requests about the whole factory for every protocol.</summary>
internal sealed class FactoryApi(PauseSetting engine, ISiloStatusOracle silos, IOptions<ServerOptions> options)
{
    public async Task<InfoReply> InfoAsync(CancellationToken cancellationToken) =>
        new(
            ServerVersion.Text,
            silos.GetApproximateSiloStatuses(onlyActive: true).Count,
            await engine.IsPausedAsync(cancellationToken),
            options.Value.GrpcUrl,
            options.Value.PageUrl
        );

    public async Task<InfoReply> PauseAsync(bool paused, CancellationToken cancellationToken)
    {
        await engine.SetAsync(paused, cancellationToken);
        return await InfoAsync(cancellationToken);
    }
}

/// <summary>What answers, and how it is.</summary>
/// <param name="Version">Of the server.</param>
/// <param name="Silos">Silos that the cluster counts as active.</param>
/// <param name="Paused">The cluster-wide switch is on: no attempt starts.</param>
/// <param name="GrpcUrl">Where gRPC is served (HTTP/2 without TLS, prior knowledge).</param>
/// <param name="PageUrl">Where the page and HTTP/JSON are served.</param>
internal sealed record InfoReply(string Version, int Silos, bool Paused, string GrpcUrl, string PageUrl);
