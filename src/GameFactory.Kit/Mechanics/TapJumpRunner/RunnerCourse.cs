using GameFactory.Kit.Levels.Making;
using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.TapJumpRunner;

/// <summary>Makes a course backwards: first the run with its jumps, then obstacles under the jumps and coins on the way.</summary>
internal sealed class RunnerCourse
{
    private const int FirstJumpTick = 70;
    private const int MinWidth = 14;
    private const int MaxWidth = 130;
    private const int MinHeight = 18;
    private readonly LevelPlan _plan;
    private readonly LevelRandom _random;
    private readonly int _tempo;
    private readonly int _window;
    private readonly List<int[]> _entities = [];
    private readonly List<int> _x = [];
    private readonly List<int> _y = [];

    internal RunnerCourse(LevelPlan plan, LevelRandom random)
    {
        this._plan = plan;
        this._random = random;
        var wanted = RunnerKnobs.Gap.In(plan.Core) * LevelCurve.Between(140, 75, plan.Target) / 100;
        var slowest = Math.Max(Math.Max(0, plan.Target - 200), ((plan.Target * 10) - 5800) / 4);
        _tempo = Math.Clamp(RunnerDifficulty.Tempo(wanted), slowest, Math.Min(1000, plan.Target + 150));
        _window = RunnerDifficulty.WindowFor(Math.Clamp(((plan.Target * 10) - (_tempo * 4)) / 6, 0, 1000));
    }

    /// <summary>The level with its solution.</summary>
    internal Level Draft()
    {
        var shell = Shell();
        var jumps = Run(new RunnerRules(shell, _plan.PlayRules));
        foreach (var jump in jumps)
        {
            PlaceObstacle(jump);
        }

        PlaceCoins(jumps);
        PlaceFlyers(jumps);
        var level = shell with
        {
            Entities = [.. _entities.OrderBy(e => e[1]).ThenBy(e => e[0])],
            Solution = [.. jumps.Select(j => new[] { j.Start, RunnerRules.RunnerJump })],
        };
        return RunnerClock.Set(_plan, level);
    }

    private Level Shell()
    {
        var height = RunnerKnobs.JumpHeight.In(_plan.Core);
        var speed = RunnerKnobs.Speed.In(_plan.Core) * LevelCurve.Between(85, 110, _plan.Target) / 100;
        var gravity = Math.Min(LevelCurve.Between(1600, 2200, _plan.Target), LightestGravity(height, speed));
        var shell = LevelShell.Create(
            _plan,
            _random,
            ("speed", speed),
            ("ramp", LevelCurve.Between(10, 60, _plan.Target)),
            ("gravity", gravity),
            ("jump", (int)Math.Sqrt(2.0 * gravity * height)),
            ("lives", _plan.Unlosable ? 0 : 3),
            ("stumbleMs", 700),
            ("bufferMs", 100)
        );
        return shell with { Goal = speed * LevelCurve.Between(22, 40, _plan.Target) };
    }

    /// <summary>Low jumps at low speed must last longer, or not even the smallest obstacle leaves the planned time to spare.</summary>
    private int LightestGravity(int height, int speed)
    {
        var air = ((_window + 30) / 1000.0) + ((double)(MinWidth + RunnerRules.RunnerWidth) / speed);
        return (int)(8 * (height - MinHeight) / (air * air));
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
            var left = rules.Level.Goal - (state.Body[RunnerRules.RunnerX] / 1000);
            var jump = state.Tick >= next && left > rules.SpeedAt(state.Body[RunnerRules.RunnerX]) * 3 / 2;
            if (jump)
            {
                start = state.Tick;
                next = start + (RunnerDifficulty.PeriodFor(_tempo) * _random.Between(85, 115) / 100 / LevelRules.TickMs);
            }

            rules.Change(state, jump ? RunnerRules.RunnerJump : 0, LevelRules.TickMs);
            _x.Add(state.Body[RunnerRules.RunnerX]);
            _y.Add(state.Body[RunnerRules.RunnerY]);
            if (start >= 0 && state.Body[RunnerRules.RunnerY] == 0)
            {
                jumps.Add((start, state.Tick - 1));
                next = Math.Max(next, state.Tick + 8);
                start = -1;
            }
        }

        return jumps;
    }

    /// <summary>
    /// Puts an obstacle where the player is above it, with the planned time to spare on both sides together. The higher it is, the
    /// narrower it must be.
    /// </summary>
    private void PlaceObstacle((int Start, int End) jump)
    {
        var speed = (_x[jump.End] - _x[jump.Start]) / ((jump.End - jump.Start) * LevelRules.TickMs);
        var highest = _y.GetRange(jump.Start, jump.End - jump.Start).Max() / 1000 * 4 / 5;
        var height = Math.Min(highest, _random.Between(22, LevelCurve.Between(30, 56, _plan.Target)));
        var (left, width) = Under(jump, height, speed);
        while (width < MinWidth && height > MinHeight)
        {
            height = Math.Max(MinHeight, height - 4);
            (left, width) = Under(jump, height, speed);
        }

        while (width > MaxWidth && height < highest)
        {
            height = Math.Min(highest, height + 4);
            (left, width) = Under(jump, height, speed);
        }

        var shown = Math.Clamp(width, MinWidth, MaxWidth);
        _entities.Add([RunnerRules.RunnerObstacle, left + ((width - shown) / 2), 0, shown, height]);
    }

    /// <summary>Left edge and width of what fits under a jump.</summary>
    private (int Left, int Width) Under((int Start, int End) jump, int height, int speed)
    {
        var first = jump.Start;
        while (_y[first] <= height * 1000)
        {
            first++;
        }

        var last = jump.End;
        while (_y[last] <= height * 1000)
        {
            last--;
        }

        var free = _x[first - 1] + (RunnerRules.RunnerWidth * 1000);
        var room = _x[last + 1] - free;
        var width = (room - (_window * speed)) / 1000;
        return ((free + (_window * speed / 2)) / 1000, width);
    }

    private void PlaceCoins(List<(int Start, int End)> jumps)
    {
        List<int[]> places = [];
        for (var i = 0; i < jumps.Count; i++)
        {
            var top = (jumps[i].Start + jumps[i].End) / 2;
            places.Add([RunnerRules.RunnerCoin, (_x[top] / 1000) + 4, (_y[top] / 1000) + 8, 20, 20]);
            var ground = i == 0 ? jumps[0].Start / 2 : (jumps[i - 1].End + jumps[i].Start) / 2;
            places.Add([RunnerRules.RunnerCoin, (_x[ground] / 1000) + 4, 8, 20, 20]);
        }

        var order = places.ToArray();
        _random.Shuffle(order.AsSpan());
        _entities.AddRange(order.Take(RunnerKnobs.Pickups.In(_plan.Core)));
    }

    /// <summary>Flyers punish jumping without need: they hang over stretches on which the solution stays on the ground.</summary>
    private void PlaceFlyers(List<(int Start, int End)> jumps)
    {
        const int Margin = 250 / LevelRules.TickMs;
        for (var i = 1; i < jumps.Count && _plan.Target >= 300; i++)
        {
            var (from, to) = (jumps[i - 1].End + Margin, jumps[i].Start - Margin);
            if (to - from < 6 || !_random.Chance(50))
            {
                continue;
            }

            var left = (_x[(from + to) / 2] / 1000) - 4;
            if (!_entities.Exists(e => e[0] == RunnerRules.RunnerCoin && Math.Abs(e[1] - left) < 60))
            {
                _entities.Add([RunnerRules.RunnerFlyer, left, RunnerRules.RunnerHeight + _random.Between(12, 26), 36, 22]);
            }
        }
    }
}
