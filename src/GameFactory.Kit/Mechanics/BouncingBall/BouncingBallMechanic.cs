using GameFactory.Kit.Assets;
using GameFactory.Kit.Assets.Pictures;
using GameFactory.Kit.Assets.Sounds;
using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Making;
using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.BouncingBall;

/// <summary>
/// The paddle follows the finger, the ball breaks bricks. Walls are drawn by pattern; a player with human limits must be able to win.
/// </summary>
internal sealed class BouncingBallMechanic : ICoreMechanic
{
    public string Name => "bouncing_ball";

    public bool IsRealTime => true;

    public IReadOnlyList<MechanicParameter> Parameters { get; } =
    [BreakoutKnobs.Speed, BreakoutKnobs.PaddleWidth, BreakoutKnobs.Columns, BreakoutKnobs.Rows, BreakoutKnobs.Lives];

    public DartClass RulesClass { get; } = new("BreakoutRules", "lib/rules/breakout_rules.dart");

    public DartClass View { get; } = new("BreakoutView", "lib/game/breakout/breakout_view.dart");

    public IReadOnlyList<MechanicFile> Files { get; } =
    [new("lib/rules/breakout_rules.dart"), new("lib/game/breakout/breakout_view.dart"), new("lib/game/breakout/brick_wall.dart")];

    public IReadOnlyList<string> Shares { get; } = ["lib/game/hearts.dart", "lib/rules/rng.dart"];

    public CoreWords Words { get; } = MechanicResources.Words<CoreWords>(typeof(BouncingBallMechanic));

    public IReadOnlyList<AssetSlot> Assets { get; } =
    [
        AssetSlot.Picture("ball", "sprite", 96, 96, "{hero} as a round ball", BreakoutArt.Ball),
        AssetSlot.Picture("paddle", "sprite", 384, 64, "wide paddle with round ends, may be stretched in the middle", BreakoutArt.Paddle),
        AssetSlot.Picture("brick_1", "sprite", 192, 80, "brick that breaks at one hit", canvas => BreakoutArt.Brick(canvas, 1)),
        AssetSlot.Picture("brick_2", "sprite", 192, 80, "stronger brick, two hits left", canvas => BreakoutArt.Brick(canvas, 2)),
        AssetSlot.Picture("brick_3", "sprite", 192, 80, "strongest brick, three hits left", canvas => BreakoutArt.Brick(canvas, 3)),
        CommonSlots.Heart,
        AssetSlot.Effect("break", "crisp crack of a brick", Crack),
        AssetSlot.Effect("hurt", "ball lost, falling tone", Effects.Hurt),
        AssetSlot.Effect("bounce", "short wooden tick", Bounce, EffectMaker.Soft),
    ];

    public string ProofKind => "bot";

    public Tone[] Act(Tuning tuning) =>
        [new(0, 0.22f, 500, 3200, Timbre.Noise, 0.45f, 0.05f), new(0, 0.18f, tuning.Step(4), tuning.Step(11), tuning.Lead, 0.5f)];

    public void Emblem(Canvas canvas)
    {
        canvas.Skia.Save();
        canvas.Skia.Translate(-58, -56);
        canvas.Skia.Scale(0.6f);
        BreakoutArt.Brick(canvas, 3);
        canvas.Skia.Translate(-96, 78);
        BreakoutArt.Brick(canvas, 1);
        canvas.Skia.Translate(190, 0);
        BreakoutArt.Brick(canvas, 2);
        canvas.Skia.Restore();
        canvas.Unit = 70;
        HeroArt.Ball(canvas, 4, 26, 36);
    }

    public LevelRules Rules(Level level, ModifierSet modifiers) => new BreakoutRules(level, modifiers);

    public Level? Draft(LevelPlan plan, LevelRandom random) => new BreakoutWall(plan, random).Draft();

    public int Difficulty(Level level) => BreakoutDifficulty.Of(level);

    public IPlayer Careful(LevelRules rules, LevelRandom random, int jitter) => new BreakoutPlayer((BreakoutRules)rules, random, jitter);

    public int AnyInput(Level level, LevelRandom random) => 1 + random.Below(BreakoutRules.BreakoutWidth + 1);

    public string Picture(LevelRules rules, DesignPalette palette) => BreakoutPicture.Draw((BreakoutRules)rules, palette);

    private static Tone[] Crack(Tuning tuning) =>
        [
            new(0, 0.14f, 5000, 900, Timbre.Noise, 0.7f, 0.001f),
            new(0.03f, 0.1f, 3000, 700, Timbre.Noise, 0.4f, 0.001f),
            new(0, 0.12f, tuning.Step(14), tuning.Step(7), tuning.Lead, 0.45f, 0.001f),
        ];

    private static Tone[] Bounce(Tuning tuning) =>
        [
            new(0, 0.07f, tuning.Step(11), tuning.Step(11), Timbre.Triangle, 0.8f, 0.001f),
            new(0, 0.03f, 2500, 900, Timbre.Noise, 0.3f, 0.001f),
        ];
}
