using GameFactory.Kit.Mechanics;

namespace GameFactory.Kit.Assets;

/// <summary>
/// What a game needs, by its mechanics. One unit of the rules is four pixels of a sprite. Sounds are named after the events of the rules
/// (act, gain, hurt, break, bounce, slow), so that one table in the kit plays them.
/// </summary>
public static class AssetSlots
{
    private static readonly AssetSlot[] Everywhere =
    [
        new("background", "background", 720, 1280, "sky and far light of {place}, calm, no figures"),
        new("background_far", "background", 720, 1280, "far silhouettes of {place}, lower half, transparent above, repeats sideways"),
        new("background_near", "background", 720, 1280, "near silhouettes of {place}, lower third, transparent above, repeats sideways"),
        new("button", "ui_element", 384, 112, "wide rounded button without text"),
        new("star", "ui_element", 128, 128, "earned star"),
        new("star_empty", "ui_element", 128, 128, "star not yet earned"),
        new("lock", "ui_element", 128, 128, "closed padlock"),
        new("particle", "particle", 48, 48, "soft spark, white, to be tinted in code"),
        new("icon", "icon", 1024, 1024, "{hero} in front of {place}, square, no transparency, no text"),
        new("splash", "splash", 720, 1280, "{hero} large over {place}, no text"),
        Sound("act", "short signature sound of the player's own move"),
        Sound("tap", "soft click of a button"),
        Sound("win", "rising fanfare of five notes"),
        Sound("lose", "falling sigh of three notes"),
        Sound("unlock", "lock opening, two bright notes"),
        new("music", "music", 0, 0, "loop of eight bars in one key, seamless"),
    ];

    private static readonly AssetSlot[] Runner =
    [
        new("player", "sprite", 112, 144, "{hero}, side view facing right, standing"),
        new("player_run", "sprite", 112, 144, "{hero}, side view facing right, mid-stride"),
        new("player_jump", "sprite", 112, 144, "{hero}, side view facing right, in the air"),
        new("obstacle", "sprite", 128, 160, "{hazard} standing on the ground, fills the frame"),
        new("flyer", "sprite", 144, 96, "{hazard} that flies, facing left"),
        new("coin", "sprite", 96, 96, "{pickup}, shining"),
        new("ground", "sprite", 512, 160, "strip of ground of {place}, repeats sideways"),
        new("heart", "ui_element", 96, 96, "life"),
        Sound("gain", "bright two-note chime of a pickup"),
        Sound("hurt", "dull thud with a falling tone"),
        Sound("bounce", "soft landing on the ground"),
    ];

    private static readonly AssetSlot[] Tiles =
    [
        new("tile", "sprite", 192, 192, "empty square tile, raised edge"),
        new("tile_locked", "sprite", 192, 192, "square tile with bolts, cannot be turned"),
        .. Pipes(),
        new("source", "sprite", 192, 192, "source of light, to lie over a tile"),
        new("lamp_off", "sprite", 192, 192, "{pickup} as a dark lamp, to lie over a tile"),
        new("lamp_on", "sprite", 192, 192, "{pickup} as a glowing lamp, to lie over a tile"),
        Sound("gain", "lamp lights up, warm chime"),
    ];

    private static readonly AssetSlot[] Ball =
    [
        new("ball", "sprite", 96, 96, "{hero} as a round ball"),
        new("paddle", "sprite", 384, 64, "wide paddle with round ends, may be stretched in the middle"),
        new("brick_1", "sprite", 192, 80, "brick that breaks at one hit"),
        new("brick_2", "sprite", 192, 80, "stronger brick, two hits left"),
        new("brick_3", "sprite", 192, 80, "strongest brick, three hits left"),
        new("heart", "ui_element", 96, 96, "life"),
        Sound("break", "crisp crack of a brick"),
        Sound("hurt", "ball lost, falling tone"),
        Sound("bounce", "short wooden tick"),
    ];

    private static readonly AssetSlot[] Timer =
    [
        new("clock", "ui_element", 96, 96, "small clock face"),
        Sound("tick", "single tick of a clock"),
    ];

    private static readonly AssetSlot[] SlowMotion =
    [
        new("slow_button", "ui_element", 160, 160, "round button with an hourglass"),
        Sound("slow", "downward sweep, as if time stretched"),
    ];

    /// <summary>All slots of a game, in a fixed order; no key stands twice.</summary>
    /// <param name="core">Name of the core mechanic.</param>
    /// <param name="modifiers">Names of the modifiers.</param>
    public static IReadOnlyList<AssetSlot> Of(string core, IEnumerable<string> modifiers) =>
        [.. CoreSlots(core), .. modifiers.SelectMany(ModifierSlots), .. Everywhere];

    private static AssetSlot[] CoreSlots(string core) => core switch
    {
        KitMechanics.Runner => Runner,
        KitMechanics.Tiles => Tiles,
        KitMechanics.Ball => Ball,
        _ => throw new ArgumentException($"No assets are known for the mechanic '{core}'.", nameof(core)),
    };

    private static AssetSlot[] ModifierSlots(string modifier) => modifier switch
    {
        KitMechanics.Timer => Timer,
        KitMechanics.SlowMotion => SlowMotion,
        _ => throw new ArgumentException($"No assets are known for the mechanic '{modifier}'.", nameof(modifier)),
    };

    // Openings at rest: end north; straight north-south; corner north-east; tee north-east-south; cross all four. Turn them in steps of a quarter.
    private static AssetSlot[] Pipes() =>
        [.. Pipe("end"), .. Pipe("straight"), .. Pipe("corner"), .. Pipe("tee"), .. Pipe("cross")];

    private static AssetSlot[] Pipe(string shape) =>
    [
        new($"pipe_{shape}", "sprite", 192, 192, $"pipe, {shape}, dark, to lie over a tile"),
        new($"pipe_{shape}_lit", "sprite", 192, 192, $"pipe, {shape}, glowing, to lie over a tile"),
    ];

    private static AssetSlot Sound(string key, string what) => new(key, "sound_effect", 0, 0, what);
}
