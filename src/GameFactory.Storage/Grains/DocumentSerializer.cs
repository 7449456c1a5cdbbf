using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using GameFactory.Engine;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Storage.Formats;
using Orleans.Storage;

namespace GameFactory.Storage.Grains;

/// <summary>
/// System.Text.Json for grain states, readable with <c>convert_from(payloadbinary, 'UTF8')</c>; source generated for games and batches.
/// Their states say in which format they are: an older one is brought up when it is read, a newer one refused, and written is the one that
/// the cluster agreed on. Only when the two differ is there more to do than to serialise.
/// </summary>
internal sealed class DocumentSerializer(StateFormats formats, WrittenFormat written) : IGrainStorageSerializer
{
    private readonly JsonSerializerOptions _options = Create(formats.Newest);

    /// <summary>For processes outside a cluster, which only read.</summary>
    public DocumentSerializer()
        : this(StateFormats.Released, new WrittenFormat(StateFormats.Released)) { }

    public BinaryData Serialize<T>(T? input) => new(SerializeToBytes(input));

    /// <exception cref="FormatRefusedException">A state of a format that this program does not know.</exception>
    public T? Deserialize<T>(BinaryData input)
    {
        var bytes = (ReadOnlySpan<byte>)input.ToMemory().Span;
        if (!HasFormat<T>() || StateVersion.Of(bytes) is var version && version == formats.Newest)
        {
            return JsonSerializer.Deserialize(bytes, TypeInfo<T>());
        }

        if (version > formats.Newest || version < 1)
        {
            throw new FormatRefusedException(
                $"A state is of format {version} and this program reads up to {formats.Newest}: start the newer release that wrote it."
            );
        }

        var document = JsonNode.Parse(bytes)!.AsObject();
        if (document["state"] is JsonObject state)
        {
            formats.Upcast(typeof(T), state, version);
        }

        return document.Deserialize(TypeInfo<T>());
    }

    public byte[] SerializeToBytes<T>(T? input)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(input!, TypeInfo<T>());
        var format = written.Value;
        return format == formats.Newest || !HasFormat<T>() ? bytes : Downcast<T>(bytes, format);
    }

    private byte[] Downcast<T>(byte[] bytes, int format)
    {
        var document = JsonNode.Parse(bytes)!.AsObject();
        if (document["state"] is JsonObject state)
        {
            formats.Downcast(typeof(T), state, format);
            state[StateVersion.Property] = format;
        }

        return JsonSerializer.SerializeToUtf8Bytes(document, _options);
    }

    private static bool HasFormat<T>() => typeof(T) == typeof(GameDocument) || typeof(T) == typeof(BatchDocument);

    private JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)_options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Create(int newest)
    {
        object version = newest;
        var options = new JsonSerializerOptions(DocumentJson.Default.Options)
        {
            // States are read by people in psql and never by a browser: quotes and letters stay as they are.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver
                .Combine(DocumentJson.Default, new DefaultJsonTypeInfoResolver())
                .WithAddedModifier(WriteRequired)
                .WithAddedModifier(type => WriteVersion(type, version)),
        };
        options.Converters.Add(new StepStateConverter());
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

    /// <summary>The version is that of the serialised shape, whatever an earlier program wrote.</summary>
    private static void WriteVersion(JsonTypeInfo type, object version)
    {
        if (type.Type == typeof(GameState) || type.Type == typeof(BatchState))
        {
            var property = type.Properties.First(property => property.Name == StateVersion.Property);
            property.Get = _ => version;
            property.Order = -1;
        }
    }
}
