using System.Text.Json.Serialization;

namespace GameFactory.Kit.Mechanics;

/// <summary>A row of <c>mechanics</c> as the seeding statement takes it; the JSON names are the columns.</summary>
public sealed record MechanicRow
{
    /// <summary>UUIDv5 of the name: the same in every database.</summary>
    [JsonPropertyName("id")]
    public required Guid Id { get; init; }

    /// <summary>Unique name.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>Source of Flame's example.</summary>
    [JsonPropertyName("source_url")]
    public required string SourceUrl { get; init; }

    /// <summary>Path of Flame's example.</summary>
    [JsonPropertyName("flame_example")]
    public required string FlameExample { get; init; }

    /// <summary>Genres and, where they say more than <see cref="Genres"/>, kinds of play.</summary>
    [JsonPropertyName("genre_tags")]
    public required IReadOnlyList<string> GenreTags { get; init; }

    /// <summary>tap, drag, joystick, tilt, swipe or multi_touch.</summary>
    [JsonPropertyName("input_model")]
    public required string InputModel { get; init; }

    /// <summary>1 to 5.</summary>
    [JsonPropertyName("complexity")]
    public required int Complexity { get; init; }

    /// <summary>One sentence.</summary>
    [JsonPropertyName("description")]
    public required string Description { get; init; }

    /// <summary>The kit's own code; null while the kit cannot build it.</summary>
    [JsonPropertyName("code_snippet")]
    public string? CodeSnippet { get; init; }

    /// <summary>Rewarded ads fit.</summary>
    [JsonPropertyName("compatible_with_ads")]
    public required bool CompatibleWithAds { get; init; }

    /// <summary>Levels fit.</summary>
    [JsonPropertyName("compatible_with_levels")]
    public required bool CompatibleWithLevels { get; init; }

    /// <summary>Offered to designs.</summary>
    [JsonPropertyName("is_active")]
    public required bool IsActive { get; init; }
}
