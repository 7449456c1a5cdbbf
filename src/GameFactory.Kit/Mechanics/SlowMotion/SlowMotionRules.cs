using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.SlowMotion;

/// <summary>What the shell asks of <c>slow_motion_rules.dart</c>, whose functions are the other part of this class.</summary>
internal sealed partial class SlowMotionRules : ModifierRules
{
    internal const string ChargesParam = "slowCharges";
    internal const string LastingParam = "slowMs";
    internal const string PercentParam = "slowPercent";

    /// <summary>Places of its numbers.</summary>
    internal const int SlowCharges = 0;
    internal const int SlowLeftMs = 1;

    public override string DartFile => "slow_motion_rules.dart";

    public override IReadOnlyList<StateNumber> Numbers { get; } =
    [
        new("slowCharges", "How often slow motion can still be started.", ChargesParam),
        new("slowLeftMs", "Real time for which slow motion goes on, in ms."),
    ];

    public override ModifierInput Input { get; } = new("slow", "slow motion");

    public override ModifierEvent Event { get; } = new("Slow", "Slow motion began.");

    public override string WorldMsFunction => "worldMs";

    public override void Ask(ModifierStep step) => DartStartSlow(step);

    public override int WorldMs(ModifierStep step, int ms) => DartWorldMs(step, ms);
}
