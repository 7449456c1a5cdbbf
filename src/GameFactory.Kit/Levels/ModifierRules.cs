namespace GameFactory.Kit.Levels;

/// <summary>Rules of the modifiers, for every mechanic. The twin of the kit's <c>modifiers.dart</c>.</summary>
internal static class ModifierRules
{
    /// <summary>Added to an input, this asks for slow motion as well.</summary>
    internal const int InputSlow = 1048576;

    internal static void Start(Level level, PlayState state)
    {
        state.TimeLeftMs = level.TimeLimitMs;
        state.SlowCharges = level.Param("slowCharges");
    }

    internal static void StartSlow(Level level, PlayState next)
    {
        if (next.SlowCharges > 0 && next.SlowLeftMs == 0)
        {
            next.SlowCharges -= 1;
            next.SlowLeftMs = level.Param("slowMs");
            next.Events |= PlayEvents.Slow;
        }
    }

    internal static int WorldMs(Level level, PlayState next, int tickMs)
    {
        if (next.SlowLeftMs == 0)
        {
            return tickMs;
        }

        next.SlowLeftMs = Math.Max(0, next.SlowLeftMs - tickMs);
        return tickMs * level.Param("slowPercent") / 100;
    }

    internal static void GainTime(Level level, PlayState next, int ms)
    {
        if (level.TimeLimitMs > 0)
        {
            next.TimeLeftMs += ms;
        }
    }

    internal static void CountDown(Level level, PlayState next, int ms)
    {
        if (level.TimeLimitMs == 0 || next.Phase != Phase.Playing)
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
