using System.Text;

namespace GameFactory.Engine;

/// <summary>Texts that may quote anything, as the database stores them.</summary>
internal static class PostgresText
{
    /// <summary>Characters that the database refuses (NUL, halves of a surrogate pair) become U+FFFD.</summary>
    public static string Readable(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !text.Contains('\0', StringComparison.Ordinal)
            ? text
            : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');

    /// <summary>Never cuts a character of two halves: half of one cannot be stored.</summary>
    public static string Shorten(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1)] + "…";
}
