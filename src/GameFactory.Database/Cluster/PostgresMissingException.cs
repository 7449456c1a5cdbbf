namespace GameFactory.Database.Cluster;

/// <summary>No usable PostgreSQL installation was found. The message says what to install.</summary>
public sealed class PostgresMissingException(string message) : Exception(message);
