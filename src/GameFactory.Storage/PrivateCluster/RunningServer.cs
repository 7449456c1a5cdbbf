namespace GameFactory.Storage.PrivateCluster;

/// <summary>A server process of a private cluster.</summary>
internal sealed record RunningServer(int ProcessId, int Port);
