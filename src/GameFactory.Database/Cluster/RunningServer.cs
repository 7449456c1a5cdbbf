namespace GameFactory.Database.Cluster;

/// <summary>A server process of a private cluster.</summary>
internal sealed record RunningServer(int ProcessId, int Port);
