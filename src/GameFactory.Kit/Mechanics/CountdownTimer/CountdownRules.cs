using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.CountdownTimer;

/// <summary>The twin of <c>countdown_rules.dart</c>.</summary>
internal sealed class CountdownRules : ModifierRules
{
    public override string DartFile => "countdown_rules.dart";

    public override string AfterFunction => "countDown";

    public override void After(ModifierStep step, int ms)
    {
        var next = step.Next;
        if (step.Level.TimeLimitMs == 0 || next.Phase != Phase.Playing)
        {
            return;
        }

        next.TimeLeftMs -= ms;
        if (next.TimeLeftMs <= 0)
        {
            next.TimeLeftMs = 0;
            next.Phase = Phase.Lost;
        }
    }
}
