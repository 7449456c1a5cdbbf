using System.Collections.Concurrent;
using System.Text.Json;

namespace GameFactory.Kit.Mechanics;

/// <summary>Files that are embedded beside the description of a mechanic, in whatever assembly that is.</summary>
public static class MechanicResources
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);
    private static readonly ConcurrentDictionary<(Type, string), string> s_texts = new();

    /// <summary>The text of a file beside the description.</summary>
    /// <exception cref="InvalidOperationException">It is not embedded.</exception>
    public static string Text(IMechanic mechanic, string file) => Text(mechanic.GetType(), file);

    /// <summary>The words of a mechanic, from a JSON file beside its description.</summary>
    public static T Words<T>(Type description, string file = "words.json") =>
        JsonSerializer.Deserialize<T>(Text(description, file), s_json)
        ?? throw new InvalidOperationException($"{file} beside {description.Name} is empty.");

    private static string Text(Type description, string file) => s_texts.GetOrAdd((description, file), static key =>
        {
            var (type, name) = key;
            using var stream = type.Assembly.GetManifestResourceStream(type, name)
                ?? throw new InvalidOperationException(
                    $"{name} is not embedded beside {type.FullName}; the project file embeds what lies in the folders of mechanics."
                );
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        });
}
