using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Levels.Making;

/// <summary>Plays a level in all the ways that decide whether it may be shipped.</summary>
internal sealed class LevelProver(string kind, LevelPlayer player)
{
    /// <summary>How many players of each kind try level 1, which none of them may lose. Step 8 asks the same ones again.</summary>
    internal const int FirstLevelPlays = 10;

    private const int Plays = 3;
    private const int Watching = 60_000 / LevelRules.TickMs;

    /// <summary>The proof, or null with the reason in <paramref name="refusal"/>.</summary>
    internal LevelProof? Prove(Level level, LevelPlan plan, long seed, int attempt, out string refusal)
    {
        var (low, high) = (plan.Target - LevelCurve.Tolerance, plan.Target + LevelCurve.Tolerance);
        refusal = "outside its difficulty band";
        if (level.Difficulty < low || level.Difficulty > high)
        {
            return null;
        }

        refusal = "its solution does not win";
        var solved = player.Solution(level);
        if (!solved.Won)
        {
            return null;
        }

        refusal = "won without input";
        var idle = player.Idle(level, WatchingOf(plan));
        if (idle.Won && !plan.Unlosable)
        {
            return null;
        }

        refusal = plan.Unlosable ? "lost by a careless player" : "won by a careless player";
        var careless = Careless(level, seed, plan);
        if (careless is null || (plan.Unlosable && idle.Lost))
        {
            return null;
        }

        refusal = "too hard for a careful player";
        var plays = PlaysOf(plan);
        var wins = Enumerable.Range(0, plays).Count(play => player.Careful(level, seed + play).Won);
        if (wins < (plan.Unlosable ? plays : 1))
        {
            return null;
        }

        return new LevelProof(
            kind,
            level.Solution.Count,
            solved.Ticks,
            solved.Hash,
            low,
            high,
            wins,
            plays,
            Phase.Name(careless.Phase),
            Phase.Name(idle.Phase),
            attempt
        );
    }

    private static int PlaysOf(LevelPlan plan) => plan.Unlosable ? FirstLevelPlays : Plays;

    private static int WatchingOf(LevelPlan plan) => plan.Unlosable ? LevelPlayer.MaxTicks : Watching;

    /// <summary>The last of the careless plays; null as soon as one ends as it must not.</summary>
    private PlayResult? Careless(Level level, long seed, LevelPlan plan)
    {
        PlayResult? last = null;
        for (var play = 0; play < PlaysOf(plan); play++)
        {
            last = player.Careless(level, seed + play, WatchingOf(plan));
            if (plan.Unlosable ? last.Lost : last.Won)
            {
                return null;
            }
        }

        return last;
    }
}
