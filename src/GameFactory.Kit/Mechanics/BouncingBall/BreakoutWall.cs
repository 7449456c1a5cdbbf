using GameFactory.Kit.Levels.Making;
using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.BouncingBall;

/// <summary>Draws a wall of bricks, mirrored, with as many hits as the plan needs, and lets a careful player find a solution.</summary>
internal sealed class BreakoutWall(LevelPlan plan, LevelRandom random)
{
    private const int MinBricks = 6;
    private const int MaxTicks = 100_000 / LevelRules.TickMs;

    /// <summary>The level, or null when nobody won it in time.</summary>
    internal Level? Draft()
    {
        var (speed, paddle) = Balance();
        var rows = Wall(BreakoutDifficulty.HitsFor(plan.Target, speed, paddle));
        var bricks = rows.Sum(row => row.Count(hits => hits > 0));
        var shell = LevelShell.Create(
            plan,
            random,
            ("ballSpeed", speed),
            ("paddleSpeed", 460),
            ("paddleWidth", paddle),
            ("lives", plan.Unlosable ? 0 : Math.Min(5, BreakoutKnobs.Lives.In(plan.Core) + plan.Ease)),
            ("serveMs", 800)
        );
        return Solve(shell with { Grid = rows, Goal = Goal(bricks) });
    }

    /// <summary>The first level spares its player the hunt for the last bricks; later ones only where there are many.</summary>
    private int Goal(int bricks) =>
        plan.Unlosable ? bricks * 4 / 5
        : bricks <= 12 ? bricks
        : bricks * 9 / 10;

    /// <summary>Speed and paddle of the design, harder from level to level, moved until the hits can make up the rest.</summary>
    private (int Speed, int Paddle) Balance()
    {
        var speed = BreakoutKnobs.Speed.In(plan.Core) * LevelCurve.Between(95, 130, plan.Target) / 100;
        var paddle = BreakoutKnobs.PaddleWidth.In(plan.Core) * LevelCurve.Between(120, 75, plan.Target) / 100;
        var rows = BreakoutKnobs.Rows.In(plan.Core);
        var (few, many) = (
            LevelCurve.Between(8, 18, plan.Target),
            Math.Min(LevelCurve.Between(14, 44, plan.Target), Columns * rows * 3 / 2)
        );
        for (var i = 0; i < 60; i++)
        {
            var hits = BreakoutDifficulty.HitsFor(plan.Target, speed, paddle);
            if (hits >= few && hits <= many)
            {
                break;
            }

            var step = hits < few ? -1 : 1;
            speed = Math.Clamp(speed + (step * 4), BreakoutDifficulty.SlowBall, BreakoutDifficulty.FastBall);
            paddle = Math.Clamp(paddle - (step * 2), 52, BreakoutDifficulty.WidePaddle);
        }

        return (speed, paddle);
    }

    private int Columns => BreakoutKnobs.Columns.In(plan.Core);

    /// <summary>Rows of bricks with exactly <paramref name="hits"/> hits, or one fewer where a mirrored pair is needed.</summary>
    private int[][] Wall(int hits)
    {
        var height = Math.Max(BreakoutKnobs.Rows.In(plan.Core), (hits + Columns - 1) / Columns / 2);
        var pattern = random.Below(5);
        var wall = Enumerable.Range(0, height).Select(_ => new int[Columns]).ToArray();
        var cells = Enumerable.Range(0, height * ((Columns + 1) / 2)).Select(i => (Row: i % height, Column: i / height)).ToArray();
        random.Shuffle(cells.AsSpan());
        var ordered = cells.OrderByDescending(c => Rank(pattern, c.Row, c.Column, height)).ToArray();
        var left = hits;
        for (var round = 0; left > 0 && round < 3; round++)
        {
            foreach (var (row, column) in ordered)
            {
                var mirror = Columns - 1 - column;
                var cost = mirror == column ? 1 : 2;
                if (left < cost || (round == 0 && Thin(left, hits)))
                {
                    continue;
                }

                wall[row][column]++;
                wall[row][mirror] = wall[row][column];
                left -= cost;
            }
        }

        return wall;
    }

    /// <summary>Harder levels keep some hits for a second and third layer instead of more bricks.</summary>
    private bool Thin(int left, int hits) => left * 100 < hits * LevelCurve.Between(0, 45, plan.Target) && hits - left >= MinBricks;

    /// <summary>Where bricks come first: full rows, a chessboard, a pyramid, pillars, or anywhere.</summary>
    private static int Rank(int pattern, int row, int column, int height) =>
        pattern switch
        {
            0 => height - row,
            1 => (row + column) % 2,
            2 => column - Math.Abs(row - (height / 2)),
            3 => column % 2,
            _ => 0,
        };

    private Level? Solve(Level level)
    {
        if (level.Grid.Sum(row => row.Count(hits => hits > 0)) < MinBricks)
        {
            return null;
        }

        var rules = new BreakoutRules(level, plan.PlayRules);
        var played = LevelPlayer.Play(rules, new BreakoutPlayer(rules, random, LevelPlayer.UsualJitter), MaxTicks);
        return played.Won
            ? level with
            {
                Solution = played.Inputs,
                TimeLimitMs = LevelShell.TimeLimit(plan, played.Ticks),
                Stars = LevelShell.Stars(played.Score),
            }
            : null;
    }
}
