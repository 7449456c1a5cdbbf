namespace GameFactory.Storage.Formats;

/// <summary>Stops the start of a silo that does not go with the stored states, before it joins the cluster.</summary>
internal sealed class FormatCheck(FormatTable table) : ILifecycleParticipant<ISiloLifecycle>
{
    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(nameof(FormatCheck), ServiceLifecycleStage.First, table.CheckAsync);
}
