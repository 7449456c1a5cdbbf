using GameFactory.Kit.Assets.Pictures;
using GameFactory.Kit.Assets.Sounds;

namespace GameFactory.Kit.Assets;

/// <summary>What every game needs, whatever its mechanics are, and slots that several mechanics share.</summary>
public static class CommonSlots
{
    /// <summary>A life.</summary>
    public static AssetSlot Heart { get; } = AssetSlot.Picture("heart", "ui_element", 96, 96, "life", InterfaceArt.Heart);

    /// <summary>The slots of every game, in a fixed order.</summary>
    /// <param name="emblem">Draws the figure that stands for the game, around the origin.</param>
    /// <param name="act">The sound of the player's own move.</param>
    public static IReadOnlyList<AssetSlot> Of(Action<Canvas> emblem, Func<Tuning, Tone[]> act) =>
        [
            AssetSlot.Picture("background", "background", 720, 1280, "sky and far light of {place}, calm, no figures", Backdrops.Sky),
            AssetSlot.Picture(
                "background_far",
                "background",
                720,
                1280,
                "far silhouettes of {place}, lower half, transparent above, repeats sideways",
                Silhouettes.Far
            ),
            AssetSlot.Picture(
                "background_near",
                "background",
                720,
                1280,
                "near silhouettes of {place}, lower third, transparent above, repeats sideways",
                Silhouettes.Near
            ),
            AssetSlot.Picture("button", "ui_element", 384, 112, "wide rounded button without text", InterfaceArt.Button),
            AssetSlot.Picture("star", "ui_element", 128, 128, "earned star", canvas => InterfaceArt.Star(canvas, earned: true)),
            AssetSlot.Picture("star_empty", "ui_element", 128, 128, "star not yet earned", canvas =>
                InterfaceArt.Star(canvas, earned: false)
            ),
            AssetSlot.Picture("lock", "ui_element", 128, 128, "closed padlock", InterfaceArt.Lock),
            AssetSlot.Picture("particle", "particle", 48, 48, "soft spark, white, to be tinted in code", InterfaceArt.Particle),
            AssetSlot.Picture("icon", "icon", 1024, 1024, "{hero} in front of {place}, square, no transparency, no text", canvas =>
                SceneArt.Icon(canvas, emblem)
            ),
            AssetSlot.Picture("splash", "splash", 720, 1280, "{hero} large over {place}, no text", canvas =>
                SceneArt.Splash(canvas, emblem)
            ),
            AssetSlot.Effect("act", "short signature sound of the player's own move", act),
            AssetSlot.Effect("tap", "soft click of a button", Effects.Tap, EffectMaker.Soft),
            AssetSlot.Effect("win", "rising fanfare of five notes", Effects.Win),
            AssetSlot.Effect("lose", "falling sigh of three notes", Effects.Lose),
            AssetSlot.Effect("unlock", "lock opening, two bright notes", Effects.Unlock),
            AssetSlot.Music("music", "loop of eight bars in one key, seamless"),
        ];
}
