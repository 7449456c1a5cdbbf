namespace GameFactory.Insights.Ingestion;

/// <summary>A request that is refused as a whole.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Message">One sentence for people.</param>
/// <param name="RetryAfter">How long to wait before the same request may be taken; null when waiting does not help.</param>
internal sealed record BodyFault(int Status, string Message, TimeSpan? RetryAfter = null)
{
    public static BodyFault TooLarge(string message) => new(413, message);
}
