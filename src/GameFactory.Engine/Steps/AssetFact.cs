namespace GameFactory.Engine.Steps;

/// <summary>
/// A row of <c>game_assets</c>. Its id derives from (game, run, <see cref="Filename"/>): reporting it again changes nothing.
/// </summary>
[GenerateSerializer, Immutable, Alias("AssetFact")]
public sealed record AssetFact
{
    /// <summary>sprite, background, ui_element, particle, sound_effect, music, icon or splash.</summary>
    [Id(0)]
    public required string AssetType { get; init; }

    /// <summary>File name without folder, at most 255 characters.</summary>
    [Id(1)]
    public required string Filename { get; init; }

    /// <summary>Where it can be downloaded, or null.</summary>
    [Id(2)]
    public string? StorageUrl { get; init; }

    /// <summary>Path inside the game's repository.</summary>
    [Id(3)]
    public string? LocalPath { get; init; }

    /// <summary>The prompt or the procedural recipe it was made from.</summary>
    [Id(4)]
    public string? AiPrompt { get; init; }

    /// <summary>The model that made it; null when procedural (the metadata says so).</summary>
    [Id(5)]
    public string? AiModel { get; init; }

    /// <summary>Pixels; null for sound.</summary>
    [Id(6)]
    public int? Width { get; init; }

    /// <summary>Pixels; null for sound.</summary>
    [Id(7)]
    public int? Height { get; init; }

    /// <summary>png, wav …</summary>
    [Id(8)]
    public required string Format { get; init; }

    /// <summary>A JSON object: sha256, bytes, procedural, duration of sound.</summary>
    [Id(9)]
    public required string Metadata { get; init; }
}
