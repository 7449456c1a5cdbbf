using System.Text.Json;
using System.Text.Json.Serialization;
using GameFactory.Engine.Games;

namespace GameFactory.Storage.Grains;

/// <summary>
/// Writes a step with the code that the source generator made for it, which the serializer leaves aside because of the options: the same
/// JSON as by walking its properties one by one, twelve times with every step of every game.
/// </summary>
internal sealed class StepStateConverter : JsonConverter<StepState>
{
    private static readonly Action<Utf8JsonWriter, StepState> s_write = DocumentJson.Default.StepState.SerializeHandler!;

    public override StepState? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, DocumentJson.Default.StepState);

    public override void Write(Utf8JsonWriter writer, StepState value, JsonSerializerOptions options)
    {
        if (value.LastWait is null)
        {
            s_write(writer, value);
        }
        else
        {
            // The generated code writes times that are never null, as a wait's are, without our converter.
            JsonSerializer.Serialize(writer, value, DocumentJson.Default.StepState);
        }
    }
}
