using GameFactory.Kit.Assets;
using GameFactory.Kit.Assets.Pictures;
using GameFactory.Kit.Assets.Sounds;
using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Making;
using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.TapRotateTiles;

/// <summary>A board of tiles, a tap turns one of them. Boards are made solved and then turned apart.</summary>
internal sealed class TapRotateTilesMechanic : ICoreMechanic
{
    public string Name => "tap_rotate_tiles";

    public bool IsRealTime => false;

    public IReadOnlyList<MechanicParameter> Parameters { get; } = [TilesKnobs.Columns, TilesKnobs.Rows, TilesKnobs.Turn, TilesKnobs.Locked];

    public DartClass RulesClass { get; } = new("TilesRules", "lib/rules/tiles_rules.dart");

    public DartClass View { get; } = new("TilesView", "lib/game/tiles/tiles_view.dart");

    public IReadOnlyList<MechanicFile> Files { get; } =
    [
        new("lib/rules/tiles_rules.dart"),
        new("lib/game/tiles/pipe_picture.dart"),
        new("lib/game/tiles/tile_piece.dart"),
        new("lib/game/tiles/tiles_view.dart"),
    ];

    public CoreWords Words { get; } = MechanicResources.Words<CoreWords>(typeof(TapRotateTilesMechanic));

    public IReadOnlyList<AssetSlot> Assets { get; } =
    [
        AssetSlot.Picture("tile", "sprite", 192, 192, "empty square tile, raised edge", canvas => TileArt.Tile(canvas, locked: false)),
        AssetSlot.Picture("tile_locked", "sprite", 192, 192, "square tile with bolts, cannot be turned", canvas =>
            TileArt.Tile(canvas, locked: true)
        ),
        .. Pipes(),
        AssetSlot.Picture("source", "sprite", 192, 192, "source of light, to lie over a tile", TileArt.Source),
        AssetSlot.Picture("lamp_off", "sprite", 192, 192, "{pickup} as a dark lamp, to lie over a tile", canvas =>
            TileArt.Lamp(canvas, lit: false)
        ),
        AssetSlot.Picture("lamp_on", "sprite", 192, 192, "{pickup} as a glowing lamp, to lie over a tile", canvas =>
            TileArt.Lamp(canvas, lit: true)
        ),
        AssetSlot.Effect("gain", "lamp lights up, warm chime", Chime),
    ];

    public string ProofKind => "constructed";

    public Tone[] Act(Tuning tuning) =>
        [
            new(0, 0.07f, 1800, 600, Timbre.Noise, 0.5f, 0.001f),
            new(0, 0.1f, tuning.Step(11), tuning.Step(10), Timbre.Triangle, 0.6f, 0.001f),
        ];

    public void Emblem(Canvas canvas)
    {
        canvas.Skia.Scale(0.68f);
        canvas.Skia.Translate(-96, -96);
        TileArt.Tile(canvas, locked: false);
        TileArt.Pipe(canvas, "es", lit: true);
        TileArt.Lamp(canvas, lit: true);
    }

    public LevelRules Rules(Level level, ModifierSet modifiers) => new TilesRules(level, modifiers);

    public Level? Draft(LevelPlan plan, LevelRandom random) => new TilesBoard(plan, random).Draft();

    public int Difficulty(Level level) => TilesDifficulty.Of(level);

    public IPlayer Careful(LevelRules rules, LevelRandom random, int jitter) => new TilesPlayer((TilesRules)rules, random, jitter);

    public int AnyInput(Level level, LevelRandom random) => 1 + random.Below(level.Grid.Count * level.Grid[0].Length);

    public string Picture(LevelRules rules, DesignPalette palette) => TilesPicture.Draw((TilesRules)rules, palette);

    // Openings at rest: end north; straight north-south; corner north-east; tee north-east-south; cross all four. Turn them in steps of a
    // quarter.
    private static AssetSlot[] Pipes() =>
        [.. Pipe("end", "n"), .. Pipe("straight", "ns"), .. Pipe("corner", "ne"), .. Pipe("tee", "nes"), .. Pipe("cross", "nesw")];

    private static AssetSlot[] Pipe(string shape, string sides) =>
        [
            AssetSlot.Picture($"pipe_{shape}", "sprite", 192, 192, $"pipe, {shape}, dark, to lie over a tile", canvas =>
                TileArt.Pipe(canvas, sides, lit: false)
            ),
            AssetSlot.Picture($"pipe_{shape}_lit", "sprite", 192, 192, $"pipe, {shape}, glowing, to lie over a tile", canvas =>
                TileArt.Pipe(canvas, sides, lit: true)
            ),
        ];

    private static Tone[] Chime(Tuning tuning) =>
        [
            new(0, 0.5f, tuning.Step(14), tuning.Step(14), Timbre.Bell, 0.7f),
            new(0.08f, 0.55f, tuning.Step(16), tuning.Step(16), Timbre.Bell, 0.6f),
            new(0.16f, 0.6f, tuning.Step(18), tuning.Step(18), Timbre.Bell, 0.6f),
        ];
}
