namespace GameFactory.Insights.Retention;

/// <summary>An exported month.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Rows">Events in it.</param>
/// <param name="Sha256">Of the file, lower-case hex.</param>
internal sealed record MonthFile(string Path, long Rows, string Sha256);
