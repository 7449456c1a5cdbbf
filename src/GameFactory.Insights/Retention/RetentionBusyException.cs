namespace GameFactory.Insights.Retention;

/// <summary>Another process is at it; months are retired by one at a time.</summary>
public sealed class RetentionBusyException() : Exception("Another process retires months just now; ask again when it has ended.");
