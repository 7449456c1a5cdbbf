namespace GameFactory.Engine.Running;

/// <summary>
/// Name under which a silo's runner stands in <c>runners</c>: the cluster's address of the silo, so that a dead silo's leases can be ended
/// at once.
/// </summary>
public interface ISiloName
{
    /// <summary>Address with generation.</summary>
    string Name { get; }
}
