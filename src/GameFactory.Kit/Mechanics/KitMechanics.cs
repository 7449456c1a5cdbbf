namespace GameFactory.Kit.Mechanics;

/// <summary>What the kit can build now. A mechanic that is not here stays in the catalogue, inactive.</summary>
public static class KitMechanics
{
    /// <summary>Name of the kit's runner core.</summary>
    public const string Runner = "tap_jump_runner";

    /// <summary>Name of the kit's tile puzzle core.</summary>
    public const string Tiles = "tap_rotate_tiles";

    /// <summary>Name of the kit's breakout core.</summary>
    public const string Ball = "bouncing_ball";

    /// <summary>Name of the time limit modifier.</summary>
    public const string Timer = "countdown_timer";

    /// <summary>Name of the bullet time modifier.</summary>
    public const string SlowMotion = "slow_motion";

    /// <summary>Cores first, then modifiers.</summary>
    public static IReadOnlyList<KitMechanic> All { get; } =
    [
        Core(Runner, "runner_rules.dart",
            new("speedPxPerSecond", 150, 320, 220, "the world scrolls faster"),
            new("jumpHeightPx", 90, 160, 120, "jumps go higher"),
            new("gapMs", 800, 2000, 1300, "more time between obstacles"),
            new("pickups", 4, 20, 10, "more to collect in a level")),
        Core(Tiles, "tiles_rules.dart",
            new("columns", 3, 6, 4, "a wider board"),
            new("rows", 3, 7, 5, "a taller board"),
            new("turnMs", 100, 300, 160, "tiles turn more slowly"),
            new("lockedPercent", 0, 20, 8, "more tiles that cannot be turned")),
        Core(Ball, "breakout_rules.dart",
            new("speedPxPerSecond", 200, 420, 280, "the ball flies faster"),
            new("paddleWidthPx", 60, 130, 90, "a wider paddle"),
            new("brickColumns", 5, 8, 6, "more bricks in a row"),
            new("brickRows", 3, 7, 4, "more rows of bricks"),
            new("lives", 1, 5, 3, "more balls to lose")),
        Modifier(Timer, [Runner, Tiles, Ball],
            new("limitPercent", 100, 250, 160, "more time, in percent of what a careful player needs"),
            new("warningMs", 3000, 10000, 5000, "the clock turns red earlier")),
        Modifier(SlowMotion, [Runner, Ball],
            new("speedPercent", 40, 75, 55, "time slows less"),
            new("durationMs", 1000, 3500, 1800, "slow motion lasts longer"),
            new("charges", 1, 5, 3, "can be used more often in a level")),
    ];

    private static readonly Dictionary<string, KitMechanic> ByName = All.ToDictionary(m => m.Name, StringComparer.Ordinal);

    /// <summary>True when the kit can build the mechanic.</summary>
    public static bool Offers(string name) => ByName.ContainsKey(name);

    /// <summary>The kit's entry, or null.</summary>
    public static KitMechanic? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>True when a game may hold this core with this modifier.</summary>
    public static bool Compatible(string core, string modifier) =>
        ByName.TryGetValue(modifier, out var entry) && entry.Cores.Contains(core, StringComparer.Ordinal);

    private static KitMechanic Core(string name, string file, params MechanicParameter[] parameters) => new(name, [], parameters, $"lib/rules/{file}");

    private static KitMechanic Modifier(string name, string[] cores, params MechanicParameter[] parameters) =>
        new(name, cores, parameters, "lib/rules/modifiers.dart");
}
