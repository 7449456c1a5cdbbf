using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;

namespace GameFactory.Engine.Artifacts;

/// <summary>
/// What <c>game_steps.artifacts</c> holds in place of a document that lies in the store: <c>{"stored": {"sha256": "…", "bytes": n}}</c>.
/// </summary>
/// <param name="Sha256">Key of the object: SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Its length; the object is UTF-8 JSON, exactly as the step wrote it.</param>
public sealed record ArtifactReference(string Sha256, long Bytes)
{
    private const string Member = "stored";
    private const int LongestText = 256;

    /// <summary>The key of a content.</summary>
    public static string KeyOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The reference as JSON.</summary>
    public string ToJson() => $$$"""{"{{{Member}}}":{"sha256":"{{{Sha256}}}","bytes":{{{Bytes}}}}}""";

    /// <summary>Whether a document is a reference and nothing else. Text that is no JSON is none.</summary>
    public static bool TryRead(string document, [NotNullWhen(true)] out ArtifactReference? reference)
    {
        reference = null;
        if (document.Length > LongestText || !document.Contains($"\"{Member}\"", StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            using var parsed = JsonDocument.Parse(document);
            if (HasShape(parsed.RootElement, out var sha256, out var bytes) && bytes.TryGetInt64(out var length))
            {
                reference = new ArtifactReference(sha256, length);
            }
        }
        catch (JsonException)
        {
            // A step's own document, which its rules refuse.
        }

        return reference is not null;
    }

    /// <summary>
    /// Whether a document is a reference once the database has stored it: jsonb drops blanks, unescapes names, keeps the last of properties
    /// with one name and writes numbers out. A document whose first property has another name costs no more than that name.
    /// </summary>
    internal static bool Resembles(string document)
    {
        if (!MayBeginWithMember(document))
        {
            return false;
        }

        try
        {
            using var parsed = JsonDocument.Parse(document);
            return HasShape(parsed.RootElement, out _, out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool MayBeginWithMember(ReadOnlySpan<char> document)
    {
        var rest = document.TrimStart();
        if (!rest.StartsWith('{') || !(rest = rest[1..].TrimStart()).StartsWith('"'))
        {
            return false;
        }

        rest = rest[1..];
        var name = rest[..Math.Max(0, rest.IndexOf('"'))];
        return name.SequenceEqual(Member) || name.Contains('\\');
    }

    /// <summary>Of properties with one name the last counts, as jsonb has it: TryGetProperty finds that one.</summary>
    private static bool HasShape(JsonElement document, [NotNullWhen(true)] out string? sha256, out JsonElement bytes)
    {
        sha256 = null;
        bytes = default;
        if (
            document.ValueKind != JsonValueKind.Object
            || !document.EnumerateObject().All(property => property.NameEquals(Member))
            || !document.TryGetProperty(Member, out var stored)
            || stored.ValueKind != JsonValueKind.Object
            || !stored.EnumerateObject().All(property => property.NameEquals("sha256") || property.NameEquals("bytes"))
            || !stored.TryGetProperty("sha256", out var hash)
            || hash.ValueKind != JsonValueKind.String
            || !stored.TryGetProperty("bytes", out bytes)
            || bytes.ValueKind != JsonValueKind.Number
        )
        {
            return false;
        }

        sha256 = hash.GetString()!;
        return sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower);
    }
}
