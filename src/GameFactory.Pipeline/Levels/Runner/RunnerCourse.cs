using GameFactory.Pipeline.Levels.Playing;

namespace GameFactory.Pipeline.Levels.Runner;

/// <summary>Makes a course backwards: first the run with its jumps, then obstacles under the jumps and coins on the way.</summary>
internal sealed class RunnerCourse
{
    private const int FirstJumpTick = 70;
    private readonly LevelPlan plan;
    private readonly LevelRandom random;
    private readonly int tempo;
    private readonly int window;
    private readonly List<int[]> entities = [];
    private readonly List<int> x = [];
    private readonly List<int> y = [];

    internal RunnerCourse(LevelPlan plan, LevelRandom random)
    {
        this.plan = plan;
        this.random = random;
        var wanted = LevelPlan.Knob(plan.Core, "gapMs", 1300, 800, 2000) * LevelCurve.Between(140, 75, plan.Target) / 100;
        tempo = Math.Clamp(RunnerDifficulty.Tempo(wanted), Math.Max(0, plan.Target - 200), Math.Min(1000, plan.Target + 150));
        window = RunnerDifficulty.WindowFor(Math.Clamp(((plan.Target * 10) - (tempo * 4)) / 6, 0, 1000));
    }

    /// <summary>The level, or null when the jumps left no room for obstacles.</summary>
    internal Level? Draft()
    {
        var shell = Shell();
        var jumps = Run(new RunnerRules(shell));
        foreach (var jump in jumps)
        {
            if (!PlaceObstacle(shell, jump))
            {
                return null;
            }
        }

        PlaceCoins(jumps);
        PlaceFlyers(jumps);
        var level = shell with
        {
            Entities = [.. entities.OrderBy(e => e[1]).ThenBy(e => e[0])],
            Solution = [.. jumps.Select(j => new[] { j.Start, RunnerRules.Jump })],
        };
        return RunnerClock.Set(plan, level);
    }

    private Level Shell()
    {
        var gravity = LevelCurve.Between(1600, 2200, plan.Target);
        var height = LevelPlan.Knob(plan.Core, "jumpHeightPx", 120, 90, 160);
        var speed = LevelPlan.Knob(plan.Core, "speedPxPerSecond", 220, 150, 320) * LevelCurve.Between(85, 110, plan.Target) / 100;
        var shell = LevelShell.Create(
            plan,
            random,
            ("speed", speed),
            ("ramp", LevelCurve.Between(10, 60, plan.Target)),
            ("gravity", gravity),
            ("jump", (int)Math.Sqrt(2.0 * gravity * height)),
            ("lives", plan.Unlosable ? 0 : 3),
            ("stumbleMs", 700),
            ("bufferMs", 100));
        return shell with { Goal = speed * LevelCurve.Between(22, 40, plan.Target) };
    }

    /// <summary>Runs without obstacles; keeps where the player is after each step.</summary>
    private List<(int Start, int End)> Run(RunnerRules rules)
    {
        var state = rules.Start();
        List<(int Start, int End)> jumps = [];
        var next = FirstJumpTick;
        var start = -1;
        while (state.Phase == Phase.Playing)
        {
            var left = rules.Level.Goal - (state.Body[RunnerRules.X] / 1000);
            var jump = state.Tick >= next && left > rules.SpeedAt(state.Body[RunnerRules.X]) * 3 / 2;
            if (jump)
            {
                start = state.Tick;
                next = start + (RunnerDifficulty.PeriodFor(tempo) * random.Between(85, 115) / 100 / LevelRules.TickMs);
            }

            rules.Change(state, jump ? RunnerRules.Jump : 0, LevelRules.TickMs);
            x.Add(state.Body[RunnerRules.X]);
            y.Add(state.Body[RunnerRules.Y]);
            if (start >= 0 && state.Body[RunnerRules.Y] == 0)
            {
                jumps.Add((start, state.Tick - 1));
                next = Math.Max(next, state.Tick + 8);
                start = -1;
            }
        }

        return jumps;
    }

    /// <summary>Puts an obstacle where the player is above it, with the planned time to spare on both sides together.</summary>
    private bool PlaceObstacle(Level shell, (int Start, int End) jump)
    {
        var speed = (x[jump.End] - x[jump.Start]) / (jump.End - jump.Start) * 1000 / LevelRules.TickMs / 1000;
        var height = random.Between(22, LevelCurve.Between(28, 52, plan.Target));
        for (; height >= 18; height -= 4)
        {
            var first = jump.Start;
            while (y[first] <= height * 1000 && first < jump.End)
            {
                first++;
            }

            var last = jump.End;
            while (y[last] <= height * 1000 && last > first)
            {
                last--;
            }

            var free = x[first - 1] + (RunnerRules.Width * 1000);
            var room = x[last + 1] - free;
            var width = (room - (window * speed)) / 1000;
            if (width >= 14)
            {
                width = Math.Min(width, 96);
                entities.Add([RunnerRules.Obstacle, (free + ((room - (width * 1000)) / 2)) / 1000, 0, width, height]);
                return true;
            }
        }

        return AddSmallest(jump);
    }

    /// <summary>The smallest obstacle, for jumps that have less time to spare than was planned.</summary>
    private bool AddSmallest((int Start, int End) jump)
    {
        var middle = (x[jump.Start] + x[jump.End]) / 2000;
        entities.Add([RunnerRules.Obstacle, middle + ((RunnerRules.Width - 14) / 2), 0, 14, 18]);
        return true;
    }

    private void PlaceCoins(List<(int Start, int End)> jumps)
    {
        List<int[]> places = [];
        for (var i = 0; i < jumps.Count; i++)
        {
            var top = (jumps[i].Start + jumps[i].End) / 2;
            places.Add([RunnerRules.Coin, (x[top] / 1000) + 4, (y[top] / 1000) + 8, 20, 20]);
            var ground = i == 0 ? jumps[0].Start / 2 : (jumps[i - 1].End + jumps[i].Start) / 2;
            places.Add([RunnerRules.Coin, (x[ground] / 1000) + 4, 8, 20, 20]);
        }

        var order = places.ToArray();
        random.Shuffle(order.AsSpan());
        entities.AddRange(order.Take(LevelPlan.Knob(plan.Core, "pickups", 10, 4, 20)));
    }

    /// <summary>Flyers punish jumping without need: they hang over stretches on which the solution stays on the ground.</summary>
    private void PlaceFlyers(List<(int Start, int End)> jumps)
    {
        const int Margin = 250 / LevelRules.TickMs;
        for (var i = 1; i < jumps.Count && plan.Target >= 300; i++)
        {
            var (from, to) = (jumps[i - 1].End + Margin, jumps[i].Start - Margin);
            if (to - from < 6 || !random.Chance(50))
            {
                continue;
            }

            var left = (x[(from + to) / 2] / 1000) - 4;
            if (!entities.Exists(e => e[0] == RunnerRules.Coin && Math.Abs(e[1] - left) < 60))
            {
                entities.Add([RunnerRules.Flyer, left, RunnerRules.Height + random.Between(12, 26), 36, 22]);
            }
        }
    }
}
