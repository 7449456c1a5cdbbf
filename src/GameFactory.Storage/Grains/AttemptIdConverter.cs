using System.Text.Json;
using System.Text.Json.Serialization;
using GameFactory.Engine;

namespace GameFactory.Storage.Grains;

/// <summary>An id is its text.</summary>
internal sealed class AttemptIdConverter : JsonConverter<AttemptId>
{
    public override AttemptId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, AttemptId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
