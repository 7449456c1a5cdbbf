using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.TapRotateTiles;

/// <summary>The twin of the kit's <c>tiles_rules.dart</c>, which tells what each number means.</summary>
internal sealed class TilesRules : LevelRules
{
    internal const int Source = 1;
    internal const int Lamp = 2;
    internal const int Locked = 3;

    internal const int Moves = 0;
    internal const int Lit = 1;
    internal const int FirstCell = 2;

    private readonly int[][] _entities;
    private readonly int _moveLimit;
    private readonly int _par;
    private readonly int[] _open;
    private readonly bool[] _locked;

    internal TilesRules(Level level, ModifierSet modifiers)
        : base(level, modifiers)
    {
        _entities = [.. level.Entities];
        _moveLimit = level.Param("moveLimit");
        _par = level.Param("par");
        Columns = level.Grid[0].Length;
        Cells = level.Grid.Count * Columns;
        _open = new int[Cells];
        _locked = new bool[Cells];
        foreach (var row in _entities.Where(e => e[0] == Locked))
        {
            _locked[(row[2] * Columns) + row[1]] = true;
        }
    }

    /// <summary>Columns of the board.</summary>
    internal int Columns { get; }

    /// <summary>Cells of the board.</summary>
    internal int Cells { get; }

    /// <summary>Openings after one clockwise quarter turn.</summary>
    internal static int Turned(int openings) => ((openings << 1) | (openings >> 3)) & 15;

    protected override void Begin(PlayState state)
    {
        state.Body = new int[FirstCell + (Cells * 2)];
        for (var i = 0; i < Cells; i++)
        {
            state.Body[FirstCell + i] = Level.Grid[i / Columns][i % Columns];
        }

        Light(state);
        state.Events = 0;
    }

    protected override void Advance(PlayState next, int input, int ms)
    {
        if (input < 1 || input > Cells)
        {
            return;
        }

        var body = next.Body;
        var cell = FirstCell + input - 1;
        if (body[cell] == 0 || _locked[input - 1])
        {
            return;
        }

        body[cell] = Turned(body[cell]);
        body[Moves] += 1;
        next.Events |= PlayEvents.Act;
        Light(next);
        if (body[Lit] >= Level.Goal)
        {
            next.Score = _par * 1000 / body[Moves];
            next.Phase = Phase.Won;
            return;
        }

        if (_moveLimit > 0 && body[Moves] >= _moveLimit)
        {
            next.Phase = Phase.Lost;
        }
    }

    private void Light(PlayState next)
    {
        var body = next.Body;
        var lit = FirstCell + Cells;
        Array.Clear(body, lit, Cells);
        var count = 0;
        foreach (var row in _entities)
        {
            if (row[0] == Source)
            {
                _open[count] = (row[2] * Columns) + row[1];
                body[lit + _open[count]] = 1;
                count++;
            }
        }

        for (var i = 0; i < count; i++)
        {
            for (var side = 0; side < 4; side++)
            {
                var other = Across(body, _open[i], side);
                if (other >= 0 && body[lit + other] == 0)
                {
                    body[lit + other] = 1;
                    _open[count] = other;
                    count++;
                }
            }
        }

        CountLamps(next);
    }

    private void CountLamps(PlayState next)
    {
        var body = next.Body;
        var before = body[Lit];
        body[Lit] = 0;
        foreach (var row in _entities)
        {
            if (row[0] == Lamp)
            {
                body[Lit] += body[FirstCell + Cells + (row[2] * Columns) + row[1]];
            }
        }

        if (body[Lit] > before)
        {
            next.Events |= PlayEvents.Gain;
        }
    }

    private int Across(int[] body, int cell, int side)
    {
        if ((body[FirstCell + cell] & (1 << side)) == 0)
        {
            return -1;
        }

        var x = cell % Columns;
        var other = side switch
        {
            0 => cell - Columns,
            1 => x == Columns - 1 ? -1 : cell + 1,
            2 => cell + Columns,
            _ => x == 0 ? -1 : cell - 1,
        };
        if (other < 0 || other >= Cells)
        {
            return -1;
        }

        var back = 1 << ((side + 2) % 4);
        return (body[FirstCell + other] & back) == 0 ? -1 : other;
    }
}
