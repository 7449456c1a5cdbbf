using GameFactory.Kit.Assets;
using GameFactory.Kit.Assets.Sounds;
using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Making;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.CountdownTimer;

/// <summary>Levels have a time limit, made from what a careful player needs, and are lost when it is over.</summary>
internal sealed class CountdownTimerModifier : IModifier
{
    private const int LeastPercent = 120;

    private static readonly MechanicParameter s_limit = new(
        "limitPercent",
        100,
        250,
        160,
        "more time, in percent of what a careful player needs"
    );
    private static readonly MechanicParameter s_warning = new("warningMs", 3000, 10000, 5000, "the clock turns red earlier");

    public string Name => "countdown_timer";

    public IReadOnlyList<MechanicParameter> Parameters { get; } = [s_limit, s_warning];

    public DartClass View { get; } = new("CountdownView", "lib/game/modifiers/countdown_view.dart");

    public IReadOnlyList<MechanicFile> Files { get; } = [new("lib/game/modifiers/countdown_view.dart")];

    public ModifierRules PlayRules { get; } = new CountdownRules();

    public IReadOnlyList<string> Sentences { get; } = MechanicResources.Words<string[]>(typeof(CountdownTimerModifier));

    public string Loss => "because time ran out";

    public IReadOnlyList<AssetSlot> Assets { get; } =
    [
        AssetSlot.Picture("clock", "ui_element", 96, 96, "small clock face", ClockArt.Face),
        AssetSlot.Effect("tick", "single tick of a clock", Tick, EffectMaker.Soft),
    ];

    public bool Fits(ICoreMechanic core) => true;

    // A level that cannot be lost has no clock.
    public bool IsIn(LevelPlan plan) => !plan.Unlosable;

    public int TimeLimitMs(LevelPlan plan, DesignMechanic chosen, int ticks)
    {
        var percent = Math.Max(LeastPercent, s_limit.In(chosen)) * LevelCurve.Between(110, 90, plan.Target) / 100;
        var ms = ticks * LevelRules.TickMs / 100 * Math.Max(115, percent);
        return (ms + 999) / 1000 * 1000;
    }

    private static Tone[] Tick(Tuning tuning) =>
        [new(0, 0.04f, 2100, 1900, Timbre.Triangle, 0.7f, 0.001f), new(0, 0.015f, 6000, 4000, Timbre.Noise, 0.3f, 0.001f)];
}
