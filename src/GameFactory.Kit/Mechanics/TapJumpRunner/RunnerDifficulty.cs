using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.TapJumpRunner;

/// <summary>
/// How hard a course is: 60 % precision (how long the moment for a jump is open, 400 ms easy to 100 ms hard) and 40 % tempo
/// (time from jump to jump, 2,200 ms easy to 900 ms hard).
/// </summary>
internal static class RunnerDifficulty
{
    private const int OpenWindowMs = 400;
    private const int SlowPeriodMs = 2200;

    /// <summary>0 to 1000.</summary>
    internal static int Of(Level level)
    {
        var rules = new RunnerRules(level, ModifierSet.None);
        var obstacles = level.Entities.Where(e => e[0] == RunnerRules.RunnerObstacle).ToList();
        if (obstacles.Count < 2)
        {
            return 0;
        }

        var precision = obstacles.Average(o => Precision(WindowMs(level, rules, o)));
        var wayMs = 0;
        for (var i = 1; i < obstacles.Count; i++)
        {
            wayMs += (obstacles[i][1] - obstacles[i - 1][1]) * 1000 / rules.SpeedAt(obstacles[i][1] * 1000);
        }

        var tempo = Tempo(wayMs / (obstacles.Count - 1));
        return (int)((0.6 * precision) + (0.4 * tempo));
    }

    /// <summary>0 (open) to 1000 (narrow).</summary>
    internal static int Precision(int windowMs) => Math.Clamp((OpenWindowMs - windowMs) * 10 / 3, 0, 1000);

    /// <summary>The window for a precision.</summary>
    internal static int WindowFor(int precision) => OpenWindowMs - (precision * 3 / 10);

    /// <summary>0 (slow) to 1000 (fast).</summary>
    internal static int Tempo(int periodMs) => Math.Clamp((SlowPeriodMs - periodMs) * 10 / 13, 0, 1000);

    /// <summary>The time from jump to jump for a tempo.</summary>
    internal static int PeriodFor(int tempo) => SlowPeriodMs - (tempo * 13 / 10);

    /// <summary>How long the moment is open in which a jump clears the obstacle.</summary>
    private static int WindowMs(Level level, RunnerRules rules, int[] obstacle)
    {
        var gravity = (double)level.Param("gravity");
        var jump = (double)level.Param("jump");
        var apex = jump * jump / (2 * gravity);
        if (apex <= obstacle[4])
        {
            return 0;
        }

        var above = 2000 * Math.Sqrt(2 * (apex - obstacle[4]) / gravity);
        var over = (obstacle[3] + RunnerRules.RunnerWidth) * 1000.0 / rules.SpeedAt(obstacle[1] * 1000);
        return (int)(above - over);
    }
}
