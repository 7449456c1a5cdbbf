using System.Text.Json;

namespace GameFactory.Server.Protocol;

/// <summary>Puts JSON that the database keeps as text into an answer as JSON.</summary>
internal static class JsonText
{
    public static JsonElement? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
