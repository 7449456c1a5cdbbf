namespace GameFactory.Database.Backup;

/// <summary>One of PostgreSQL's client programs failed. The message holds its words.</summary>
public sealed class PostgresToolException(string message) : Exception(message);
