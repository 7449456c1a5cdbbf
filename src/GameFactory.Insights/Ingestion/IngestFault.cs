namespace GameFactory.Insights.Ingestion;

/// <summary>A request that is refused as a whole.</summary>
/// <param name="Status">HTTP status; a stream carries the same number.</param>
/// <param name="Message">One sentence for people.</param>
/// <param name="RetryAfter">How long to wait before the same request may be taken; null when waiting does not help.</param>
public sealed record IngestFault(int Status, string Message, TimeSpan? RetryAfter = null)
{
    /// <summary>Whole seconds to wait, at least 1, as <c>Retry-After</c> says it; null when waiting does not help.</summary>
    public int? RetryAfterSeconds => RetryAfter is { } wait ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : null;

    internal static IngestFault TooLarge(string message) => new(413, message);
}
