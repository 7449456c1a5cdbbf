using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GameFactory.Engine;

/// <summary>
/// The hashes that a state holds of documents in the rows. JSON is hashed in a canonical form, because <c>jsonb</c> keeps neither white
/// space, nor the order of keys, nor the way a number was written: the hash of what was written must equal the hash of what is read.
/// </summary>
public static class DocumentHash
{
    /// <summary>SHA-256 (hex) of a text as UTF-8; null of null.</summary>
    public static string? OfText(string? text) => text is null ? null : Hex(Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// SHA-256 (hex) of a JSON value in canonical form; null of null. A text that is no JSON is hashed as it is: the database refuses it.
    /// </summary>
    public static string? OfJson(string? json)
    {
        if (json is null)
        {
            return null;
        }

        try
        {
            return OfCanonical(json);
        }
        catch (JsonException)
        {
            return OfText(json);
        }
    }

    private static string OfCanonical(string json)
    {
        using var document = JsonDocument.Parse(json);
        using var buffer = new MemoryStream(json.Length);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, document.RootElement);
        }

        return Hex(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(writer, value);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(Number(value.GetRawText()));
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, JsonElement value)
    {
        // Of a key that stands twice jsonb keeps the last one.
        var members = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        writer.WriteStartObject();
        foreach (var (name, member) in members)
        {
            writer.WritePropertyName(name);
            Write(writer, member);
        }

        writer.WriteEndObject();
    }

    /// <summary>1.50, 15e-1 and 1.5 are one number; beyond the range of decimal the nearest double stands for it.</summary>
    private static string Number(string raw)
    {
        if (!decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return double.Parse(raw, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
        }

        return (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
    }
}
