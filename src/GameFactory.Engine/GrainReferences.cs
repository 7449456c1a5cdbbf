namespace GameFactory.Engine;

/// <summary>
/// References to grains of one kind for callers that need many: <c>GetGrain&lt;IGameGrain&gt;</c> looks through the attributes of the
/// interface at each call, which was a twentieth of the server's time. What it finds never changes, so it is asked once.
/// </summary>
internal sealed class GrainReferences<TGrain>(IGrainFactory grains)
    where TGrain : class, IGrainWithGuidKey
{
    private readonly Lazy<GrainReference> _found = new(() => (GrainReference)(object)grains.GetGrain<TGrain>(Guid.Empty));

    public TGrain this[Guid key] =>
        (TGrain)
            (object)
                grains.GetGrain(
                    GrainId.Create(_found.Value.GrainId.Type, GrainIdKeyExtensions.CreateGuidKey(key)),
                    _found.Value.InterfaceType
                );
}
