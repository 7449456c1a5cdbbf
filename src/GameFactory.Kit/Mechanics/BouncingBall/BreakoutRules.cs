using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.BouncingBall;

/// <summary>The twin of the kit's <c>breakout_rules.dart</c>, which tells what each number means.</summary>
internal sealed class BreakoutRules : LevelRules
{
    internal const int Width = 360;
    internal const int Height = 640;
    internal const int BrickTop = 72;
    internal const int BrickHeight = 20;
    internal const int PaddleTop = 584;
    internal const int PaddleHeight = 14;
    internal const int BallRadius = 7;

    internal const int BallX = 0;
    internal const int BallY = 1;
    internal const int BallSpeedX = 2;
    internal const int BallSpeedY = 3;
    internal const int PaddleX = 4;
    internal const int PaddleWish = 5;
    internal const int Lives = 6;
    internal const int ServeMs = 7;
    internal const int Broken = 8;
    internal const int Chain = 9;
    internal const int Bricks = 10;

    private const int Edge = BallRadius * 1000;

    private readonly int _columns;
    private readonly int _rows;
    private readonly int _brickWidth;
    private readonly int _ballSpeed;
    private readonly int _paddleSpeed;
    private readonly int _paddleHalf;
    private readonly int _serveMs;

    internal BreakoutRules(Level level, ModifierSet modifiers)
        : base(level, modifiers)
    {
        _rows = level.Grid.Count;
        _columns = level.Grid[0].Length;
        _brickWidth = Width / _columns;
        _ballSpeed = level.Param("ballSpeed");
        _paddleSpeed = level.Param("paddleSpeed");
        _paddleHalf = level.Param("paddleWidth") * 500;
        _serveMs = level.Param("serveMs");
    }

    /// <summary>Sideways parts (thousandths) of the eight directions of the paddle, from its left end to its right end.</summary>
    internal static ReadOnlySpan<int> BounceSide => [-866, -707, -500, -208, 208, 500, 707, 866];

    /// <summary>Upward parts (thousandths) of the same directions.</summary>
    internal static ReadOnlySpan<int> BounceUp => [500, 707, 866, 978, 978, 866, 707, 500];

    private int PaddleReach => _paddleHalf + Edge;

    protected override void Begin(PlayState state)
    {
        state.Body = new int[Bricks + (_rows * _columns)];
        for (var i = 0; i < _rows * _columns; i++)
        {
            state.Body[Bricks + i] = Level.Grid[i / _columns][i % _columns];
        }

        state.Body[PaddleX] = Width * 500;
        state.Body[PaddleWish] = Width / 2;
        state.Body[Lives] = Level.Param("lives");
        Hold(state);
    }

    protected override void Advance(PlayState next, int input, int ms)
    {
        var body = next.Body;
        if (input > 0 && input <= Width + 1)
        {
            body[PaddleWish] = input - 1;
        }

        MovePaddle(body, ms);
        if (body[ServeMs] > 0)
        {
            body[BallX] = body[PaddleX];
            body[ServeMs] -= ms;
            if (body[ServeMs] <= 0)
            {
                body[ServeMs] = 0;
                next.Rng = Xorshift32.Next(next.Rng);
                Send(body, 2 + (int)(next.Rng % 4));
                next.Events |= PlayEvents.Act;
            }

            return;
        }

        MoveSideways(next, ms);
        MoveUpDown(next, ms);
        if (body[Broken] >= Level.Goal)
        {
            next.Phase = Phase.Won;
        }
    }

    private void Hold(PlayState next)
    {
        next.Body[BallX] = next.Body[PaddleX];
        next.Body[BallY] = (PaddleTop - BallRadius) * 1000;
        next.Body[BallSpeedX] = 0;
        next.Body[BallSpeedY] = 0;
        next.Body[ServeMs] = _serveMs;
        next.Body[Chain] = 0;
    }

    private void Send(int[] body, int direction)
    {
        body[BallSpeedX] = _ballSpeed * BounceSide[direction] / 1000;
        body[BallSpeedY] = -(_ballSpeed * BounceUp[direction] / 1000);
    }

    private void MovePaddle(int[] body, int ms)
    {
        var wish = Math.Clamp(body[PaddleWish] * 1000, _paddleHalf, (Width * 1000) - _paddleHalf);
        var reach = _paddleSpeed * ms;
        body[PaddleX] += Math.Clamp(wish - body[PaddleX], -reach, reach);
    }

    private void MoveSideways(PlayState next, int ms)
    {
        var body = next.Body;
        var x = body[BallX] + (body[BallSpeedX] * ms);
        if (x < Edge || x > (Width * 1000) - Edge)
        {
            x = x < Edge ? Edge : (Width * 1000) - Edge;
            body[BallSpeedX] = -body[BallSpeedX];
            next.Events |= PlayEvents.Bounce;
        }

        if (HitBricks(next, x, body[BallY]))
        {
            body[BallSpeedX] = -body[BallSpeedX];
            return;
        }

        body[BallX] = x;
    }

    private void MoveUpDown(PlayState next, int ms)
    {
        var body = next.Body;
        var y = body[BallY] + (body[BallSpeedY] * ms);
        if (y < Edge)
        {
            y = Edge;
            body[BallSpeedY] = -body[BallSpeedY];
            next.Events |= PlayEvents.Bounce;
        }

        if (HitBricks(next, body[BallX], y))
        {
            body[BallSpeedY] = -body[BallSpeedY];
            return;
        }

        var wasAbove = body[BallY] + Edge <= PaddleTop * 1000;
        if (wasAbove && y + Edge > PaddleTop * 1000 && Math.Abs(body[BallX] - body[PaddleX]) <= PaddleReach)
        {
            BounceOffPaddle(next);
            return;
        }

        body[BallY] = y;
        if (y - Edge > Height * 1000)
        {
            LoseBall(next);
        }
    }

    private void BounceOffPaddle(PlayState next)
    {
        var body = next.Body;
        var offset = body[BallX] - body[PaddleX] + PaddleReach;
        Send(body, offset * 8 / ((PaddleReach * 2) + 1));
        body[BallY] = (PaddleTop - BallRadius) * 1000;
        body[Chain] = 0;
        next.Events |= PlayEvents.Bounce;
    }

    private void LoseBall(PlayState next)
    {
        next.Events |= PlayEvents.Hurt;
        Hold(next);
        if (next.Body[Lives] > 0)
        {
            next.Body[Lives] -= 1;
            if (next.Body[Lives] == 0)
            {
                next.Phase = Phase.Lost;
            }
        }
    }

    private bool HitBricks(PlayState next, int x, int y)
    {
        const int Top = BrickTop * 1000;
        if (y + Edge <= Top || y - Edge >= Top + (_rows * BrickHeight * 1000))
        {
            return false;
        }

        var firstRow = y - Edge < Top ? 0 : (y - Edge - Top) / 1000 / BrickHeight;
        var lastRow = Math.Min((y + Edge - 1 - Top) / 1000 / BrickHeight, _rows - 1);
        var firstColumn = (x - Edge) / 1000 / _brickWidth;
        var lastColumn = Math.Min((x + Edge - 1) / 1000 / _brickWidth, _columns - 1);
        var hit = false;
        for (var row = firstRow; row <= lastRow; row++)
        {
            for (var column = firstColumn; column <= lastColumn; column++)
            {
                hit |= HitBrick(next, (row * _columns) + column);
            }
        }

        return hit;
    }

    private static bool HitBrick(PlayState next, int brick)
    {
        var body = next.Body;
        if (body[Bricks + brick] == 0)
        {
            return false;
        }

        body[Bricks + brick] -= 1;
        next.Events |= PlayEvents.Bounce;
        if (body[Bricks + brick] == 0)
        {
            body[Broken] += 1;
            body[Chain] += 1;
            next.Score += 10 + (5 * (body[Chain] - 1));
            next.Events |= PlayEvents.Break;
        }

        return true;
    }
}
