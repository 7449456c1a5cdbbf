using System.Text.Json;
using System.Text.Json.Serialization;
using GameFactory.Engine;

namespace GameFactory.Storage.Grains;

/// <summary>In JSON an id is its text.</summary>
internal static class IdConverters
{
    public sealed class OfBatch : JsonConverter<BatchId>
    {
        public override BatchId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, BatchId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }

    public sealed class OfGame : JsonConverter<GameId>
    {
        public override GameId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, GameId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }

    public sealed class OfAttempt : JsonConverter<AttemptId>
    {
        public override AttemptId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, AttemptId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
