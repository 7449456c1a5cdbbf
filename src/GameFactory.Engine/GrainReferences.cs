using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using Orleans.Runtime;

namespace GameFactory.Engine;

/// <summary>
/// References to games and batches for callers that need many: <c>GetGrain&lt;IGameGrain&gt;</c> looks through the attributes of the interface at
/// each call, which was a twentieth of the server's time. What it finds never changes, so it is asked once.
/// </summary>
internal sealed class GrainReferences(IGrainFactory grains)
{
    private readonly Lazy<GrainReference> _game = new(() => (GrainReference)grains.GetGrain<IGameGrain>(Guid.Empty));
    private readonly Lazy<GrainReference> _batch = new(() => (GrainReference)grains.GetGrain<IBatchGrain>(Guid.Empty));

    public IGameGrain this[GameId game] => (IGameGrain)LikeThat(_game.Value, game.Value);

    public IBatchGrain this[BatchId batch] => (IBatchGrain)LikeThat(_batch.Value, batch.Value);

    private IAddressable LikeThat(GrainReference found, Guid key) =>
        grains.GetGrain(GrainId.Create(found.GrainId.Type, GrainIdKeyExtensions.CreateGuidKey(key)), found.InterfaceType);
}
