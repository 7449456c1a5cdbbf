using System.Text.Json;

namespace GameFactory.Pipeline.Step01PreProduction.Requests;

/// <summary>Opens the JSON parts of a request within bounds: 64 KB, depth 8, no key twice, nothing that PostgreSQL refuses.</summary>
internal static class RequestJson
{
    private const int MostCharacters = 65_536;

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>The document, or null with a finding.</summary>
    public static JsonDocument? Parse(string json, string field, List<RequestFinding> findings)
    {
        if (json.Length > MostCharacters)
        {
            findings.Add(new RequestFinding(field, $"is {json.Length} characters long; at most {MostCharacters} are accepted"));
            return null;
        }

        try
        {
            var document = JsonDocument.Parse(json, s_options);
            if (IsStorable(document.RootElement))
            {
                return document;
            }

            document.Dispose();
            findings.Add(new RequestFinding(field, "holds a null character, which the database cannot store; remove it"));
        }
        catch (JsonException wrong)
        {
            // A key that stands there twice is told without a place.
            var place = wrong.LineNumber is { } line ? $" at line {line + 1}, byte {wrong.BytePositionInLine + 1}" : "";
            findings.Add(new RequestFinding(field, $"is not valid JSON{place}: {FirstSentence(wrong.Message)}"));
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException)
        {
            findings.Add(new RequestFinding(field, "holds text that is not valid Unicode"));
        }

        return null;
    }

    // Reading a text that escapes half of a surrogate pair throws; that is the second reason to look at every text.
    private static bool IsStorable(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => !element.GetString()!.Contains('\0'),
            JsonValueKind.Array => element.EnumerateArray().All(IsStorable),
            JsonValueKind.Object => element.EnumerateObject().All(p => !p.Name.Contains('\0') && IsStorable(p.Value)),
            _ => true,
        };

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message : message[..(end + 1)];
    }
}
