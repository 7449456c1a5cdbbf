using GameFactory.Kit.Assets;
using GameFactory.Kit.Assets.Sounds;
using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Making;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.SlowMotion;

/// <summary>A button slows the world down for a moment, a few times a level.</summary>
internal sealed class SlowMotionModifier : IModifier
{
    private static readonly MechanicParameter s_speed = new("speedPercent", 40, 75, 55, "time slows less");
    private static readonly MechanicParameter s_duration = new("durationMs", 1000, 3500, 1800, "slow motion lasts longer");
    private static readonly MechanicParameter s_charges = new("charges", 1, 5, 3, "can be used more often in a level");

    public string Name => "slow_motion";

    public IReadOnlyList<MechanicParameter> Parameters { get; } = [s_speed, s_duration, s_charges];

    public DartClass View { get; } = new("SlowMotionView", "lib/game/modifiers/slow_motion_view.dart");

    public IReadOnlyList<MechanicFile> Files { get; } = [new("lib/game/modifiers/slow_motion_view.dart")];

    public ModifierRules PlayRules { get; } = new SlowMotionRules();

    public IReadOnlyList<string> Sentences { get; } = MechanicResources.Words<string[]>(typeof(SlowMotionModifier));

    public IReadOnlyList<AssetSlot> Assets { get; } =
    [
        AssetSlot.Picture("slow_button", "ui_element", 160, 160, "round button with an hourglass", SlowButtonArt.Button),
        AssetSlot.Effect("slow", "downward sweep, as if time stretched", Sweep),
    ];

    public bool Fits(ICoreMechanic core) => core.IsRealTime;

    public IEnumerable<(string Name, int Value)> LevelNumbers(LevelPlan plan, DesignMechanic chosen) =>
        [
            (SlowMotionRules.ChargesParam, s_charges.In(chosen)),
            (SlowMotionRules.LastingParam, s_duration.In(chosen)),
            (SlowMotionRules.PercentParam, s_speed.In(chosen)),
        ];

    private static Tone[] Sweep(Tuning tuning) =>
        [new(0, 0.7f, tuning.Step(18), tuning.Step(2), tuning.Lead, 0.6f, 0.03f), new(0, 0.7f, 2600, 200, Timbre.Noise, 0.25f, 0.05f)];
}
