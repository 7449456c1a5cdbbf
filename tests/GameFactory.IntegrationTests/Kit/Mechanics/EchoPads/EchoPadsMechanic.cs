using GameFactory.Kit.Assets;
using GameFactory.Kit.Assets.Pictures;
using GameFactory.Kit.Assets.Sounds;
using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Making;
using GameFactory.Kit.Levels.Pictures;
using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;
using GameFactory.Kit.Mechanics;

namespace GameFactory.IntegrationTests.Kit.Mechanics.EchoPads;

/// <summary>A core of the tests alone: four pads are pressed in a given order.</summary>
internal sealed class EchoPadsMechanic : ICoreMechanic
{
    private const int Pads = 4;

    private static readonly MechanicParameter s_margin = new("marginPx", 2, 16, 8, "smaller pads");

    public string Name => "echo_pads";

    public MechanicFacts Facts { get; } =
        new()
        {
            Name = "echo_pads",
            Title = "Echo pads",
            Role = MechanicRole.Core,
            InputModel = "tap",
            Complexity = 1,
            GenreTags = ["rhythm"],
            Packages = [],
            Since = "1.38",
            FlameExample = "examples/none",
            SourceUrl = "https://example.test/echo_pads",
            Description = "Four pads are pressed in a given order.",
        };

    public bool IsRealTime => false;

    public IReadOnlyList<MechanicParameter> Parameters { get; } = [s_margin];

    public DartClass RulesClass { get; } = new("EchoRules", "lib/rules/echo_rules.dart");

    public DartClass View { get; } = new("EchoView", "lib/game/echo/echo_view.dart");

    public IReadOnlyList<MechanicFile> Files { get; } = [new("lib/rules/echo_rules.dart"), new("lib/game/echo/echo_view.dart")];

    public CoreWords Words { get; } = MechanicResources.Words<CoreWords>(typeof(EchoPadsMechanic));

    public IReadOnlyList<AssetSlot> Assets { get; } =
    [
        AssetSlot.Picture("pad", "sprite", 320, 320, "dark pad of {place}", canvas => Pad(canvas, lit: false)),
        AssetSlot.Picture("pad_lit", "sprite", 320, 320, "glowing pad of {place}", canvas => Pad(canvas, lit: true)),
        AssetSlot.Effect("gain", "bright note", Effects.Gain),
        AssetSlot.Effect("hurt", "dull note", Effects.Hurt),
    ];

    public string ProofKind => "constructed";

    public Tone[] Act(Tuning tuning) => [new(0, 0.1f, tuning.Step(7), tuning.Step(9), Timbre.Bell, 0.6f)];

    public void Emblem(Canvas canvas)
    {
        canvas.Skia.Scale(0.3f);
        canvas.Skia.Translate(-160, -160);
        Pad(canvas, lit: true);
    }

    public LevelRules Rules(Level level, ModifierSet modifiers) => new EchoRules(level, modifiers);

    // A touch every 0.8 s, as the careful player makes them.
    public Level? Draft(LevelPlan plan, LevelRandom random)
    {
        var length = plan.Target / 20;
        var pads = Enumerable.Range(0, length).Select(_ => 1 + random.Below(Pads)).ToList();
        return LevelShell.Create(plan, random, ("lives", plan.Unlosable ? 0 : 3)) with
        {
            Entities = [.. pads.Select(pad => (int[])[pad])],
            Goal = length,
            Stars = LevelShell.Stars(length * 10),
            TimeLimitMs = LevelShell.TimeLimit(plan, length * EchoPlayer.Pause),
            Solution = [.. pads.Select((pad, index) => (int[])[(index + 1) * EchoPlayer.Pause, pad])],
        };
    }

    public int Difficulty(Level level) => level.Goal * 20;

    public IPlayer Careful(LevelRules rules, LevelRandom random, int jitter) => new EchoPlayer((EchoRules)rules);

    public int AnyInput(Level level, LevelRandom random) => 1 + random.Below(Pads);

    public string Picture(LevelRules rules, DesignPalette palette)
    {
        var level = rules.Level;
        var svg = new Svg((level.Goal * 24) + 16, 40, LevelSketch.Title(level), palette.Background);
        foreach (var (pad, index) in level.Entities.Select((row, index) => (row[0], index)))
        {
            svg.Label((index * 24) + 12, 26, $"{pad}", palette.Text, 16);
        }

        return svg.ToString();
    }

    private static void Pad(Canvas canvas, bool lit)
    {
        canvas.Unit = 300;
        canvas.Body(Forms.Box(10, 10, 310, 310, 40), lit ? canvas.Colours.Accent : canvas.Colours.Primary);
        canvas.Patch(Forms.Circle(160, 160, 90), (lit ? canvas.Colours.Accent : canvas.Colours.Primary).Lighter(lit ? 0.4f : 0.1f));
        canvas.Patch(Forms.Circle(160, 160, 40), canvas.Colours.Secondary);
    }
}
