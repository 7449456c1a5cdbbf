using System.Text.Json;

namespace GameFactory.Kit.Design.Schema;

/// <summary>The JSON schema of the design document, and the check against it.</summary>
public static class DesignSchema
{
    /// <summary>The schema as shipped; an AI model is asked to answer in this form.</summary>
    public static string Text { get; } = Read();

    private static readonly JsonSchema s_schema = new(Text);

    /// <summary>What does not fit, each with its path; empty for a good document. Text that is no JSON is one finding.</summary>
    public static IReadOnlyList<string> Findings(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false });
            return s_schema.Findings(document.RootElement);
        }
        catch (JsonException wrong)
        {
            return [$"$ is not valid JSON: {wrong.Message}"];
        }
        catch (InvalidOperationException)
        {
            return ["$ holds text that is not valid Unicode"];
        }
    }

    /// <summary>The document's JSON form, as it stands in <c>games.gdd_spec</c>.</summary>
    public static string Write(GameDesign design) => JsonSerializer.Serialize(design, JsonSerializerOptions.Web);

    private static string Read()
    {
        const string Name = "Design/Schema/game-design.schema.json";
        using var stream = typeof(DesignSchema).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The resource {Name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
