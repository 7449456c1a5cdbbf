using GameFactory.Kit.Assets;
using GameFactory.Kit.Assets.Pictures;
using GameFactory.Kit.Assets.Sounds;
using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Making;
using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.TapJumpRunner;

/// <summary>The track runs past, a tap jumps. Courses are laid under the jumps of a run that was made first.</summary>
internal sealed class TapJumpRunnerMechanic : ICoreMechanic
{
    public string Name => "tap_jump_runner";

    public bool IsRealTime => true;

    public IReadOnlyList<MechanicParameter> Parameters { get; } =
    [RunnerKnobs.Speed, RunnerKnobs.JumpHeight, RunnerKnobs.Gap, RunnerKnobs.Pickups];

    public DartClass RulesClass { get; } = new("RunnerRules", "lib/rules/runner_rules.dart");

    public DartClass View { get; } = new("RunnerView", "lib/game/runner/runner_view.dart");

    public IReadOnlyList<MechanicFile> Files { get; } =
    [new("lib/rules/runner_rules.dart"), new("lib/game/runner/runner_track.dart"), new("lib/game/runner/runner_view.dart")];

    public IReadOnlyList<string> Shares { get; } = ["lib/game/hearts.dart"];

    public CoreWords Words { get; } = MechanicResources.Words<CoreWords>(typeof(TapJumpRunnerMechanic));

    public IReadOnlyList<AssetSlot> Assets { get; } =
    [
        AssetSlot.Picture("player", "sprite", 112, 144, "{hero}, side view facing right, standing", canvas =>
            HeroArt.Figure(canvas, "stand")
        ),
        AssetSlot.Picture("player_run", "sprite", 112, 144, "{hero}, side view facing right, mid-stride", canvas =>
            HeroArt.Figure(canvas, "run")
        ),
        AssetSlot.Picture("player_jump", "sprite", 112, 144, "{hero}, side view facing right, in the air", canvas =>
            HeroArt.Figure(canvas, "jump")
        ),
        AssetSlot.Picture("obstacle", "sprite", 128, 160, "{hazard} standing on the ground, fills the frame", HazardArt.Obstacle),
        AssetSlot.Picture("flyer", "sprite", 144, 96, "{hazard} that flies, facing left", FlyerArt.Draw),
        AssetSlot.Picture("coin", "sprite", 96, 96, "{pickup}, shining", PickupArt.Draw),
        AssetSlot.Picture("ground", "sprite", 512, 160, "strip of ground of {place}, repeats sideways", SceneArt.Ground),
        CommonSlots.Heart,
        AssetSlot.Effect("gain", "bright two-note chime of a pickup", Effects.Gain),
        AssetSlot.Effect("hurt", "dull thud with a falling tone", Effects.Hurt),
        AssetSlot.Effect("bounce", "soft landing on the ground", Landing, EffectMaker.Soft),
    ];

    public string ProofKind => "constructed";

    public Tone[] Act(Tuning tuning) =>
        [new(0, 0.2f, tuning.Step(7), tuning.Step(14), tuning.Lead, 0.8f), new(0, 0.12f, 900, 2500, Timbre.Noise, 0.12f)];

    public void Emblem(Canvas canvas)
    {
        canvas.Skia.Scale(0.95f);
        canvas.Skia.Translate(-60, -74);
        HeroArt.Figure(canvas, "jump");
    }

    public LevelRules Rules(Level level, ModifierSet modifiers) => new RunnerRules(level, modifiers);

    public Level? Draft(LevelPlan plan, LevelRandom random) => new RunnerCourse(plan, random).Draft();

    public int Difficulty(Level level) => RunnerDifficulty.Of(level);

    public IPlayer Careful(LevelRules rules, LevelRandom random, int jitter) => new RunnerPlayer((RunnerRules)rules, random, jitter);

    public int AnyInput(Level level, LevelRandom random) => RunnerRules.RunnerJump;

    public string Picture(LevelRules rules, DesignPalette palette) => RunnerPicture.Draw((RunnerRules)rules, palette);

    private static Tone[] Landing(Tuning tuning) =>
        [new(0, 0.1f, 500, 160, Timbre.Noise, 0.6f, 0.002f), new(0, 0.09f, 140, 70, Timbre.Sine, 0.8f, 0.002f)];
}
