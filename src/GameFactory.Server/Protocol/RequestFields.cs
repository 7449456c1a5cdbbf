using System.Globalization;

namespace GameFactory.Server.Protocol;

/// <summary>
/// Reads and checks what requests of several features have in common: ids, choices, bounds, days. Each refusal names its field.
/// </summary>
internal static class RequestFields
{
    public static Guid Id(string? id, string field = "id") =>
        Guid.TryParse(id, out var value)
            ? value
            : throw RequestException.Invalid(field, $"must be an id as the list shows it, but is '{id}'");

    /// <summary>Null when the field was left out.</summary>
    public static string? OneOf(string? value, IReadOnlyList<string> choices, string field) =>
        string.IsNullOrEmpty(value) ? null
        : choices.Contains(value, StringComparer.Ordinal) ? value
        : throw RequestException.Invalid(field, $"must be one of {string.Join(", ", choices)}, but is '{value}'");

    /// <summary>A number that was left out of a message is 0 there.</summary>
    public static int? Given(int number) => number == 0 ? null : number;

    /// <summary>A number within bounds; <paramref name="normal"/> when the field was left out.</summary>
    public static int Within(int? number, int least, int most, int normal, string field) =>
        number switch
        {
            null => normal,
            { } given when given >= least && given <= most => given,
            _ => throw RequestException.Invalid(
                field,
                string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {least} to {most}, but is {number}")
            ),
        };

    /// <summary>A text that LIKE looks for as it is.</summary>
    public static string LikeText(string? text) =>
        (text ?? "")
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);

    /// <summary>The UTC days <c>from</c> and <c>to</c>; null is an open end.</summary>
    public static (DateOnly? From, DateOnly? To) Days(string? from, string? to)
    {
        var (first, last) = (Day(from, "from"), Day(to, "to"));
        return first > last ? throw RequestException.Invalid("to", $"must not be before from ({from}), but is {to}") : (first, last);
    }

    private static DateOnly? Day(string? text, string field) =>
        string.IsNullOrEmpty(text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw RequestException.Invalid(field, $"must be a UTC day such as 2025-01-31, but is '{text}'");
}
