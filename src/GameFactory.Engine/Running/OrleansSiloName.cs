namespace GameFactory.Engine.Running;

/// <summary>The silo's address in the cluster, generation included.</summary>
internal sealed class OrleansSiloName(ILocalSiloDetails details) : ISiloName
{
    public string Name => details.SiloAddress.ToParsableString();
}
