using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.SlowMotion;

/// <summary>The twin of <c>slow_motion_rules.dart</c>.</summary>
internal sealed class SlowMotionRules : ModifierRules
{
    internal const string ChargesParam = "slowCharges";
    internal const string LastingParam = "slowMs";
    internal const string PercentParam = "slowPercent";

    /// <summary>Places of its numbers.</summary>
    internal const int Charges = 0;
    internal const int LeftMs = 1;

    public override string DartFile => "slow_motion_rules.dart";

    public override IReadOnlyList<StateNumber> Numbers { get; } =
    [
        new("slowCharges", "How often slow motion can still be started.", ChargesParam),
        new("slowLeftMs", "Real time for which slow motion goes on, in ms."),
    ];

    public override ModifierInput Input { get; } = new("slow", "slow motion");

    public override ModifierEvent Event { get; } = new("Slow", "Slow motion began.");

    public override string WorldMsFunction => "worldMs";

    public override void Ask(ModifierStep step)
    {
        if (step.Own[Charges] > 0 && step.Own[LeftMs] == 0)
        {
            step.Own[Charges] -= 1;
            step.Own[LeftMs] = step.Level.Param(LastingParam);
            step.Next.Events |= step.Event;
        }
    }

    public override int WorldMs(ModifierStep step, int ms)
    {
        if (step.Own[LeftMs] == 0)
        {
            return ms;
        }

        step.Own[LeftMs] = Math.Max(0, step.Own[LeftMs] - ms);
        return ms * step.Level.Param(PercentParam) / 100;
    }
}
