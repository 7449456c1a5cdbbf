using GameFactory.Kit.Assets.Pictures;
using GameFactory.Kit.Assets.Sounds;

namespace GameFactory.Kit.Assets;

/// <summary>
/// A picture or sound that the code of a game asks for, with the recipe that makes it. One unit of the rules is four pixels of a sprite.
/// </summary>
public sealed record AssetSlot
{
    private AssetSlot(string key, string type, string shows) => (Key, Type, Shows) = (key, type, shows);

    /// <summary>
    /// Key in code and name of the file, snake_case. Sounds of the rules are named after their events (act, gain, hurt, break, bounce).
    /// </summary>
    public string Key { get; }

    /// <summary>Value of <c>game_assets.asset_type</c>.</summary>
    public string Type { get; }

    /// <summary>
    /// What it shows or sounds like; <c>{hero}</c>, <c>{hazard}</c>, <c>{pickup}</c> and <c>{place}</c> stand for the theme's words.
    /// </summary>
    public string Shows { get; }

    /// <summary>Pixels; 0 for sound.</summary>
    public int Width { get; private init; }

    /// <summary>Pixels; 0 for sound.</summary>
    public int Height { get; private init; }

    /// <summary>Paints the picture; null for sound.</summary>
    public Action<Canvas>? Paint { get; private init; }

    /// <summary>The notes of an effect; null for pictures and music.</summary>
    public Func<Tuning, Tone[]>? Tones { get; private init; }

    /// <summary>How loud an effect is at its loudest, 0 to 1.</summary>
    public float Peak { get; private init; }

    /// <summary>Path in the repository; icons lie outside the folders that ship with the game, since only platforms use them.</summary>
    public string Path =>
        Type switch
        {
            "icon" => $"assets/icon/{Key}.png",
            "sound_effect" or "music" => $"assets/audio/{Key}.wav",
            _ => $"assets/images/{Key}.png",
        };

    /// <summary>True for sound effects and music.</summary>
    public bool IsSound => Width == 0;

    /// <summary>A picture of any type.</summary>
    public static AssetSlot Picture(string key, string type, int width, int height, string shows, Action<Canvas> paint) =>
        new(key, type, shows)
        {
            Width = width,
            Height = height,
            Paint = paint,
        };

    /// <summary>A sound effect.</summary>
    public static AssetSlot Effect(string key, string shows, Func<Tuning, Tone[]> tones, float peak = EffectMaker.Loud) =>
        new(key, "sound_effect", shows) { Tones = tones, Peak = peak };

    /// <summary>The music of the game.</summary>
    public static AssetSlot Music(string key, string shows) => new(key, "music", shows);
}
