using GameFactory.Kit.Levels.Playing;

namespace GameFactory.Kit.Levels.Runner;

/// <summary>
/// The clock of a course. A run always takes about the same time, so a mere limit would decide nothing: the clock starts with too
/// little, and coins give time back.
/// </summary>
internal static class RunnerClock
{
    private const int SpareMs = 2000;

    /// <summary>Sets limit, coin time and stars.</summary>
    internal static Level Set(LevelPlan plan, Level level)
    {
        var total = LevelShell.TimeLimit(plan, Play(level, out var gains));
        var timed = level with { Stars = LevelShell.Stars(gains.Count * 10) };
        if (total == 0 || gains.Count == 0)
        {
            return timed with { TimeLimitMs = total };
        }

        var coinMs = ((total * 45 / 100 / gains.Count) + 99) / 100 * 100;
        var start = total * 55 / 100;
        var spare = start - (gains[0] * LevelRules.TickMs);
        for (var i = 0; i < gains.Count; i++)
        {
            var until = i + 1 < gains.Count ? gains[i + 1] : Play(level, out _);
            spare = Math.Min(spare, start + ((i + 1) * coinMs) - (until * LevelRules.TickMs));
        }

        start += Math.Max(0, SpareMs - spare);
        return timed.With(("coinMs", coinMs)) with { TimeLimitMs = (start + 499) / 500 * 500 };
    }

    /// <summary>Ticks of the solution; <paramref name="gains"/> are the ticks at which it takes coins.</summary>
    private static int Play(Level level, out List<int> gains)
    {
        var rules = new RunnerRules(level);
        var player = new ScriptedPlayer(level.Solution);
        var state = rules.Start();
        gains = [];
        while (state.Phase == Phase.Playing)
        {
            var score = state.Score;
            rules.Change(state, player.Input(state), LevelRules.TickMs);
            for (; score < state.Score; score += 10)
            {
                gains.Add(state.Tick);
            }
        }

        return state.Tick;
    }
}
