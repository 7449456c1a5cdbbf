namespace GameFactory.Kit.Assets.Pictures;

/// <summary>What a theme's figures and places are put together from.</summary>
/// <param name="Ears">none, pointed, round, long, horns or antennae.</param>
/// <param name="Hat">none, bubble, sailor, wide, helmet, cap, flame, cone or key.</param>
/// <param name="Face">plain, snout, beak, visor, muzzle or glasses.</param>
/// <param name="Tail">none, bushy, curly, fin, short or wings.</param>
/// <param name="Build">round, tall or square.</param>
/// <param name="Hazard">rock, stump, crates, cactus, pin, crystal, barrier, plant, gate, urchin, gear, pins or books.</param>
/// <param name="Flyer">bird, bat, saucer, drone, bug, fish or plane.</param>
/// <param name="Pickup">star, acorn, coin, gem, cherry, snow, fruit, pearl, drop, cog, ticket, book or flower.</param>
/// <param name="Sky">stars, sun, moon, embers, bubbles, glow or clouds.</param>
/// <param name="Far">hills, pines, sea, dunes, cakes, volcano, peaks, skyline, palms, castle, coral, gears, tents or shelves.</param>
/// <param name="Near">rocks, trees, pier, dunes, icing, rocks, drifts, skyline, leaves, wall, weed, flowers, pipes, bunting, books or
/// pines.</param>
public sealed record ThemeLook(
    string Ears,
    string Hat,
    string Face,
    string Tail,
    string Build,
    string Hazard,
    string Flyer,
    string Pickup,
    string Sky,
    string Far,
    string Near
)
{
    /// <summary>The look of a theme; one that is not in the word lists gets a look by its name, always the same.</summary>
    public static ThemeLook Of(string theme) =>
        theme switch
        {
            "space" => new("none", "bubble", "visor", "none", "round", "rock", "saucer", "star", "stars", "hills", "rocks"),
            "forest" => new("pointed", "none", "snout", "bushy", "round", "stump", "bird", "acorn", "sun", "pines", "trees"),
            "harbour" => new("none", "sailor", "plain", "none", "round", "crates", "bird", "coin", "clouds", "sea", "pier"),
            "desert" => new("none", "wide", "muzzle", "none", "round", "cactus", "bird", "gem", "sun", "dunes", "dunes"),
            "bakery" => new("none", "none", "plain", "none", "round", "pin", "bug", "cherry", "glow", "cakes", "icing"),
            "volcano" => new("horns", "flame", "plain", "short", "round", "rock", "bat", "gem", "embers", "volcano", "rocks"),
            "arctic" => new("none", "none", "beak", "none", "tall", "crystal", "bird", "snow", "moon", "peaks", "drifts"),
            "metropolis" => new("none", "cap", "plain", "none", "round", "barrier", "drone", "coin", "moon", "skyline", "skyline"),
            "jungle" => new("round", "none", "muzzle", "curly", "round", "plant", "bird", "fruit", "sun", "palms", "leaves"),
            "castle" => new("none", "helmet", "visor", "none", "round", "gate", "bat", "coin", "clouds", "castle", "wall"),
            "reef" => new("none", "none", "plain", "fin", "round", "urchin", "fish", "pearl", "bubbles", "coral", "weed"),
            "garden" => new("antennae", "none", "plain", "wings", "round", "plant", "bug", "drop", "sun", "hills", "flowers"),
            "clockwork" => new("none", "key", "visor", "none", "square", "gear", "drone", "cog", "glow", "gears", "pipes"),
            "carnival" => new("none", "cone", "plain", "none", "round", "pins", "bird", "ticket", "glow", "tents", "bunting"),
            "library" => new("round", "none", "glasses", "curly", "round", "books", "plane", "book", "glow", "shelves", "books"),
            "mountains" => new("horns", "none", "muzzle", "short", "round", "rock", "bird", "flower", "clouds", "peaks", "pines"),
            _ => Of(s_known[(int)(Hash(theme) % (uint)s_known.Length)]),
        };

    private static readonly string[] s_known =
    [
        "space",
        "forest",
        "harbour",
        "desert",
        "bakery",
        "volcano",
        "arctic",
        "metropolis",
        "jungle",
        "castle",
        "reef",
        "garden",
        "clockwork",
        "carnival",
        "library",
        "mountains",
    ];

    private static uint Hash(string text) => text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619);
}
