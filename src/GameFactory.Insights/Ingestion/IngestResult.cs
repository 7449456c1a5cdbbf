namespace GameFactory.Insights.Ingestion;

/// <summary>The answer to a request whose body could be read. It is given after the commit.</summary>
/// <param name="Accepted">Events that are stored now and were not before.</param>
/// <param name="Duplicates">Events that were stored already.</param>
/// <param name="Rejected">Events that were not taken, in the order of the request.</param>
/// <param name="ServerTime">UTC; the game's service sets its clock by it.</param>
public sealed record IngestResult(int Accepted, int Duplicates, IReadOnlyList<EventRejection> Rejected, DateTime ServerTime);
