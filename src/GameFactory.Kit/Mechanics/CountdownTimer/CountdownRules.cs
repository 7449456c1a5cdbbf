using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.CountdownTimer;

/// <summary>What the shell asks of <c>countdown_rules.dart</c>, whose functions are the other part of this class.</summary>
internal sealed partial class CountdownRules : ModifierRules
{
    public override string DartFile => "countdown_rules.dart";

    public override string AfterFunction => "countDown";

    public override void After(ModifierStep step, int ms) => DartCountDown(step, ms);
}
