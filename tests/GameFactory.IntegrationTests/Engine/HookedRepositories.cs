using GameFactory.Engine;
using GameFactory.Engine.Batches;

namespace GameFactory.IntegrationTests.Engine;

/// <summary>Repositories of which a test sees every deletion, and may let it wait or fail.</summary>
internal sealed class HookedRepositories(ILocalSiloDetails silo, Func<SiloAddress, GameId, string, CancellationToken, Task> delete)
    : IGameRepositories
{
    public Task DeleteAsync(GameId game, string repository, CancellationToken cancellationToken) =>
        delete(silo.SiloAddress, game, repository, cancellationToken);
}
