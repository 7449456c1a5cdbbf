using System.Globalization;

namespace GameFactory.Server.Protocol;

/// <summary>Reads numbers of queries; the framework's own message would not name the field.</summary>
internal static class Numbers
{
    public static int? Of(string? text, string field) =>
        string.IsNullOrEmpty(text) ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw RequestException.Invalid(field, $"must be a whole number, but is '{text}'");
}
