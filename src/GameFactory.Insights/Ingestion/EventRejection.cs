namespace GameFactory.Insights.Ingestion;

/// <summary>Why one event of a request was not taken; sending it again as it is does not help.</summary>
/// <param name="Index">Its place in the request, 0 …</param>
/// <param name="Id">Its id as sent; null when it has none that can be read.</param>
/// <param name="Code">Short reason in words of the code.</param>
/// <param name="Field">The field that is wrong; null when it is the whole event.</param>
/// <param name="Message">One sentence for people.</param>
public sealed record EventRejection(int Index, string? Id, string Code, string? Field, string Message);
