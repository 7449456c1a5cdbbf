using System.Text.Json;
using System.Text.Json.Serialization;

namespace GameFactory.Server.Protocol;

/// <summary>Puts a document that the database keeps as text into an answer as JSON. Over gRPC it travels as the text it is.</summary>
internal sealed class RawJson : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, System.Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        using var document = JsonDocument.Parse(value);
        document.WriteTo(writer);
    }
}
