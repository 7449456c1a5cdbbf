using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Orleans.Storage;

namespace GameFactory.Storage.Grains;

/// <summary>
/// System.Text.Json for grain states, readable with <c>convert_from(payloadbinary, 'UTF8')</c>; source generated for games and batches.
/// </summary>
internal sealed class DocumentSerializer : IGrainStorageSerializer
{
    public static JsonSerializerOptions Options { get; } = Create();

    public BinaryData Serialize<T>(T? input) => new(SerializeToBytes(input));

    public T? Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize((ReadOnlySpan<byte>)input.ToMemory().Span, TypeInfo<T>());

    public static byte[] SerializeToBytes<T>(T? input) => JsonSerializer.SerializeToUtf8Bytes(input!, TypeInfo<T>());

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(DocumentJson.Default.Options)
        {
            // States are read by people in psql and never by a browser: quotes and letters stay as they are.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(DocumentJson.Default, new DefaultJsonTypeInfoResolver()).WithAddedModifier(WriteRequired),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>What must be there on reading is written whatever its value: index 0 too.</summary>
    private static void WriteRequired(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.IsRequired)
            {
                property.ShouldSerialize = static (_, _) => true;
            }
        }
    }
}
