using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Enum = System.Enum;

namespace GameFactory.Cli.Output;

/// <summary>
/// A message as the JSON that HTTP answers with: camelCase, 64-bit numbers as numbers, documents as JSON rather than text, empty texts left
/// out. (protobuf's own formatter writes 64-bit numbers and documents as strings.)
/// </summary>
internal static class MessageJson
{
    private static readonly HashSet<string> s_documents =
    [
        "constraints",
        "design",
        "mechanics",
        "analytics",
        "artifacts",
        "checks",
        "metadata",
    ];

    public static JsonSerializerOptions Indented { get; } =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonSerializerOptions OneLine { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Of(IMessage message)
    {
        var json = new JsonObject();
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder())
        {
            if (field.IsRepeated)
            {
                var items = ((System.Collections.IEnumerable)field.Accessor.GetValue(message)).Cast<object>();
                json[field.JsonName] = new JsonArray([.. items.Select(item => Value(field, item))]);
            }
            else if (!field.HasPresence || field.Accessor.HasValue(message))
            {
                if (Value(field, field.Accessor.GetValue(message)) is { } value)
                {
                    json[field.JsonName] = value;
                }
            }
        }

        return json;
    }

    private static JsonNode? Value(FieldDescriptor field, object? value) =>
        value switch
        {
            null or "" => null,
            string text when s_documents.Contains(field.Name) => JsonNode.Parse(text),
            string text => text,
            Timestamp at => at.ToDateTimeOffset().ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFZ", CultureInfo.InvariantCulture),
            IMessage inner => Of(inner),
            Enum name => name.ToString(),
            _ => JsonSerializer.SerializeToNode(value, value.GetType()),
        };
}
