namespace GameFactory.Kit.Assets;

/// <summary>A picture or sound that the kit's code asks for.</summary>
/// <param name="Key">Key in code and name of the file, snake_case.</param>
/// <param name="Type">Value of <c>game_assets.asset_type</c>.</param>
/// <param name="Width">Pixels; 0 for sound.</param>
/// <param name="Height">Pixels; 0 for sound.</param>
/// <param name="Shows">What it shows or sounds like; <c>{hero}</c>, <c>{hazard}</c>, <c>{pickup}</c> and <c>{place}</c> stand for the theme's words.</param>
public sealed record AssetSlot(string Key, string Type, int Width, int Height, string Shows)
{
    /// <summary>Path in the repository; icons lie outside the folders that ship with the game, since only platforms use them.</summary>
    public string Path => Type switch
    {
        "icon" => $"assets/icon/{Key}.png",
        "sound_effect" or "music" => $"assets/audio/{Key}.wav",
        _ => $"assets/images/{Key}.png",
    };

    /// <summary>True for sound effects and music.</summary>
    public bool IsSound => Width == 0;
}
