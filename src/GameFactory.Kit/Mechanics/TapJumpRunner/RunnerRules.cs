using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.TapJumpRunner;

/// <summary>The twin of the kit's <c>runner_rules.dart</c>, which tells what each number means.</summary>
internal sealed class RunnerRules : LevelRules
{
    internal const int Jump = 1;
    internal const int Obstacle = 1;
    internal const int Coin = 2;
    internal const int Flyer = 3;
    internal const int Width = 28;
    internal const int Height = 36;

    internal const int X = 0;
    internal const int Y = 1;
    internal const int Rise = 2;
    internal const int Lives = 3;
    internal const int StumbleMs = 4;
    internal const int BufferMs = 5;
    internal const int Next = 6;
    internal const int Hits = 7;
    internal const int Touched = 8;

    private readonly int[][] _entities;
    private readonly int _speed;
    private readonly int _ramp;
    private readonly int _gravity;
    private readonly int _jump;
    private readonly int _stumble;
    private readonly int _buffer;
    private readonly int _coinMs;

    internal RunnerRules(Level level, ModifierSet modifiers)
        : base(level, modifiers)
    {
        _entities = [.. level.Entities];
        _speed = level.Param("speed");
        _ramp = level.Param("ramp");
        _gravity = level.Param("gravity");
        _jump = level.Param("jump");
        _stumble = level.Param("stumbleMs");
        _buffer = level.Param("bufferMs");
        _coinMs = level.Param("coinMs");
    }

    /// <summary>Units per second at the way <paramref name="x"/>, in thousandths of a unit.</summary>
    internal int SpeedAt(int x) => _speed + (_ramp * (x / 1000) / Level.Goal);

    protected override void Begin(PlayState state)
    {
        state.Body = new int[Touched + _entities.Length];
        state.Body[Lives] = Level.Param("lives");
    }

    protected override void Advance(PlayState next, int input, int ms)
    {
        var body = next.Body;
        MoveUpDown(next, input, ms);
        var way = SpeedAt(body[X]) * ms;
        if (body[StumbleMs] > 0)
        {
            way /= 2;
            body[StumbleMs] = Math.Max(0, body[StumbleMs] - ms);
        }

        body[X] += way;
        Touch(next);
        if (next.Phase == Phase.Playing && body[X] >= Level.Goal * 1000)
        {
            next.Phase = Phase.Won;
        }
    }

    private void MoveUpDown(PlayState next, int input, int ms)
    {
        var body = next.Body;
        if (input == Jump)
        {
            body[BufferMs] = _buffer;
        }

        var grounded = body[Y] == 0 && body[Rise] == 0;
        if (grounded && body[BufferMs] > 0)
        {
            body[BufferMs] = 0;
            body[Rise] = _jump * 1000;
            next.Events |= PlayEvents.Act;
        }

        if (body[BufferMs] > 0)
        {
            body[BufferMs] = Math.Max(0, body[BufferMs] - ms);
        }

        if (body[Y] == 0 && body[Rise] == 0)
        {
            return;
        }

        body[Rise] -= _gravity * ms;
        body[Y] += body[Rise] * ms / 1000;
        if (body[Y] <= 0)
        {
            body[Y] = 0;
            body[Rise] = 0;
            next.Events |= PlayEvents.Bounce;
        }
    }

    private void Touch(PlayState next)
    {
        var body = next.Body;
        var left = body[X];
        var right = left + (Width * 1000);
        for (var i = body[Next]; i < _entities.Length; i++)
        {
            var row = _entities[i];
            if (row[1] * 1000 >= right)
            {
                return;
            }

            var passed = (row[1] + row[3]) * 1000 <= left;
            if (passed && i == body[Next])
            {
                body[Next] += 1;
            }

            if (!passed && body[Touched + i] == 0 && Overlaps(body, row))
            {
                Meet(next, i, row[0]);
            }
        }
    }

    private static bool Overlaps(int[] body, int[] row)
    {
        var foot = body[Y];
        return row[2] * 1000 < foot + (Height * 1000) && (row[2] + row[4]) * 1000 > foot;
    }

    private void Meet(PlayState next, int index, int kind)
    {
        var body = next.Body;
        if (kind == Coin)
        {
            body[Touched + index] = 1;
            next.Score += 10;
            next.Events |= PlayEvents.Gain;
            GainTime(next, _coinMs);
            return;
        }

        if (body[StumbleMs] > 0)
        {
            return;
        }

        body[Touched + index] = 1;
        body[StumbleMs] = _stumble;
        body[Hits] += 1;
        next.Events |= PlayEvents.Hurt;
        if (body[Lives] > 0)
        {
            body[Lives] -= 1;
            if (body[Lives] == 0)
            {
                next.Phase = Phase.Lost;
            }
        }
    }
}
