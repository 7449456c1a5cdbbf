namespace GameFactory.Database.Cluster;

/// <summary>The private cluster could not be made or started. The message holds what the server said.</summary>
public sealed class PostgresStartException(string message, Exception? inner = null) : Exception(message, inner);
