using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.BouncingBall;

/// <summary>
/// Sees where the falling ball will land and meets it so that it flies towards a brick, up to four units off. After some shots that
/// hit nothing it may try any direction: else a shot that misses by a hair comes back to the same place and is repeated for ever.
/// </summary>
internal sealed class BreakoutPlayer(BreakoutRules rules, LevelRandom random, int jitterPercent) : DelayedPlayer
{
    private const int UsualUnits = 4;
    private const int PatientMisses = 3;
    private const int Low = BreakoutRules.BallRadius;
    private const int High = BreakoutRules.BreakoutWidth - BreakoutRules.BallRadius;
    private const int PaddleLine = BreakoutRules.PaddleTop - BreakoutRules.BallRadius;
    private readonly int _jitter = UsualUnits * jitterPercent / 100;
    private readonly int _half = rules.Level.Param("paddleWidth") / 2;
    private readonly int _reach = (rules.Level.Param("paddleWidth") / 2) + BreakoutRules.BallRadius;
    private (int X, int Y) _seenSpeed;
    private int _seenBroken = -1;
    private bool _rising = true;
    private int _hitsLeft;
    private int _misses;

    protected override int Decide(PlayState seen)
    {
        var body = seen.Body;
        var speed = (body[BreakoutRules.BallSpeedX], body[BreakoutRules.BallSpeedY]);
        if (speed == _seenSpeed && body[BreakoutRules.BreakoutBroken] == _seenBroken)
        {
            return 0;
        }

        _seenSpeed = speed;
        _seenBroken = body[BreakoutRules.BreakoutBroken];
        if (_seenSpeed.Y <= 0)
        {
            _rising = true;
            return 0;
        }

        if (_rising)
        {
            _rising = false;
            JudgeShot(body);
        }

        var fall = PaddleLine - (body[BreakoutRules.BallY] / 1000);
        var landing = Fold((body[BreakoutRules.BallX] / 1000) + (fall * _seenSpeed.X / _seenSpeed.Y));
        var place = landing - Offset(Direction(body, landing)) + random.Between(-_jitter, _jitter);
        return 1 + Math.Clamp(place, 0, BreakoutRules.BreakoutWidth);
    }

    private void JudgeShot(int[] body)
    {
        var left = 0;
        foreach (var hits in body.AsSpan(BreakoutRules.BreakoutBricks))
        {
            left += hits;
        }

        _misses = left == _hitsLeft ? _misses + 1 : 0;
        _hitsLeft = left;
    }

    /// <summary>
    /// The direction whose way leads to the lowest brick; any of the middle ones when none does; after some misses every other time any.
    /// </summary>
    private int Direction(int[] body, int landing)
    {
        if (_misses >= PatientMisses && random.Chance(50))
        {
            return AnyInReach(landing);
        }

        var best = 2 + random.Below(4);
        var bestRow = -1;
        var first = random.Below(8);
        for (var i = 0; i < 8; i++)
        {
            var direction = (first + i) % 8;
            var row = FirstBrick(body, landing, direction);
            if (row > bestRow)
            {
                (best, bestRow) = (direction, row);
            }
        }

        return best;
    }

    /// <summary>Beside a wall the paddle cannot go far enough to meet the ball with its other end.</summary>
    private int AnyInReach(int landing)
    {
        var first = random.Below(8);
        for (var i = 0; i < 8; i++)
        {
            var place = landing - Offset((first + i) % 8);
            if (place >= _half && place <= BreakoutRules.BreakoutWidth - _half)
            {
                return (first + i) % 8;
            }
        }

        return first;
    }

    private int FirstBrick(int[] body, int landing, int direction)
    {
        var grid = rules.Level.Grid;
        var columns = grid[0].Length;
        for (var row = grid.Count - 1; row >= 0; row--)
        {
            var rise = PaddleLine - (BreakoutRules.BrickTop + ((row + 1) * BreakoutRules.BrickHeight));
            var x = Fold(landing + (rise * BreakoutRules.BounceSide[direction] / BreakoutRules.BounceUp[direction]));
            var column = Math.Min(x / (BreakoutRules.BreakoutWidth / columns), columns - 1);
            if (body[BreakoutRules.BreakoutBricks + (row * columns) + column] > 0)
            {
                return row;
            }
        }

        return -1;
    }

    /// <summary>Where on the paddle the ball has to land for a direction, from its middle.</summary>
    private int Offset(int direction) => (((2 * direction) + 1) * _reach / 8) - _reach;

    /// <summary>Where a straight way ends that the side walls mirror.</summary>
    private static int Fold(int x)
    {
        const int Span = High - Low;
        var along = (x - Low) % (2 * Span);
        along = along < 0 ? along + (2 * Span) : along;
        return Low + (along <= Span ? along : (2 * Span) - along);
    }
}
