using System.Text.Json;
using System.Text.Json.Serialization;

namespace GameFactory.Engine.Steps;

/// <summary>How documents in <c>game_steps.artifacts</c> are written: camelCase, enums as camelCase text, nulls left out.</summary>
public static class StepJson
{
    /// <summary>The one set of options.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
