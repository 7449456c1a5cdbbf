namespace GameFactory.Insights.Ingestion;

/// <summary>One request of events, over whichever protocol it came.</summary>
/// <param name="Body">The bytes as sent.</param>
/// <param name="IsLines">One event a line; else a JSON array of events.</param>
/// <param name="IsGzip">The bytes are gzip.</param>
public sealed record IngestRequest(Stream Body, bool IsLines, bool IsGzip);
