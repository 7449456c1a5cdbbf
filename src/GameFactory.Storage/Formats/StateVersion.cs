using System.Text.Json;

namespace GameFactory.Storage.Formats;

/// <summary>Finds the format of a stored document without reading all of it: it is the first property of the state.</summary>
internal static class StateVersion
{
    public const string Property = "version";

    /// <summary>The format; 1 when the state does not say, as the first releases wrote it, or when there is no state.</summary>
    public static int Of(ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document);
        return Enter(ref reader) && Find(ref reader, "state") && Enter(ref reader) && Find(ref reader, Property) && reader.Read()
            ? reader.GetInt32()
            : 1;
    }

    private static bool Enter(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.StartObject;

    private static bool Find(ref Utf8JsonReader reader, string property)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(property))
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
