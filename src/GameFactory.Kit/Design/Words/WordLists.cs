using System.Text.Json;

namespace GameFactory.Kit.Design.Words;

/// <summary>The offline designer's words, read once from the embedded lists.</summary>
internal static class WordLists
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    /// <summary>All themes, in a fixed order.</summary>
    public static IReadOnlyList<ThemeWords> Themes { get; } = Read<IReadOnlyList<ThemeWords>>("Design/Words/themes.json");

    /// <summary>Everything else.</summary>
    public static Phrases Phrases { get; } = Read<Phrases>("Design/Words/phrases.json");

    /// <summary>The theme of that name, or null: an AI may invent one.</summary>
    public static ThemeWords? Theme(string name) => Themes.FirstOrDefault(t => t.Name == name);

    private static T Read<T>(string resource)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly.");
        return JsonSerializer.Deserialize<T>(stream, s_options)
            ?? throw new InvalidOperationException($"The resource {resource} is empty.");
    }
}
