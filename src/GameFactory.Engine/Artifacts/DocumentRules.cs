using System.Text;
using System.Text.Json;

namespace GameFactory.Engine.Artifacts;

/// <summary>What a document may be so that the database takes it.</summary>
internal static class DocumentRules
{
    /// <summary>Bytes of a document in a row. Larger artifacts go into the store.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>True for a document that a row does not take.</summary>
    public static bool IsLarge(string text) => text.Length > MaxBytes / 4 && Encoding.UTF8.GetByteCount(text) > MaxBytes;

    /// <summary>Why the database refuses the text whatever its length, or null.</summary>
    public static string? ContentFault(string name, string text, bool isJson)
    {
        // PostgreSQL stores neither NUL in text nor \u0000 in jsonb.
        if (text.Contains('\0', StringComparison.Ordinal) || (isJson && text.Contains("\\u0000", StringComparison.Ordinal)))
        {
            return $"The {name} contains a NUL character.";
        }

        return isJson ? JsonFault(name, text) : null;
    }

    private static string? JsonFault(string name, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return null;
        }
        catch (JsonException error)
        {
            return $"The {name} is not JSON: {error.Message}";
        }
    }
}
