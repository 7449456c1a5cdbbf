using Orleans.Runtime;

namespace GameFactory.Engine.Games;

/// <summary>
/// References to game grains for callers that need one with every attempt: <c>GetGrain&lt;IGameGrain&gt;</c> looks through the attributes of the
/// interface at each call, which was a twentieth of the server's time. What it finds never changes, so it is asked once.
/// </summary>
internal sealed class GameReferences(IGrainFactory grains)
{
    private readonly Lazy<GrainReference> _found = new(() => (GrainReference)grains.GetGrain<IGameGrain>(Guid.Empty));

    public IGameGrain this[GameId game] => (IGameGrain)grains.GetGrain(
        GrainId.Create(_found.Value.GrainId.Type, GrainIdKeyExtensions.CreateGuidKey(game.Value)), _found.Value.InterfaceType);
}
