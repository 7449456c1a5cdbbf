using GameFactory.Kit.Levels.Making;
using GameFactory.Kit.Levels.Playing;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.TapRotateTiles;

/// <summary>Makes a board backwards: a tree of tiles that connects everything, then turns.</summary>
internal sealed class TilesBoard(LevelPlan plan, LevelRandom random)
{
    private const int TicksPerTurn = 600 / LevelRules.TickMs;
    private const int MinPar = 4;

    private int _columns;
    private int _rows;
    private int[] _solved = [];
    private int _source;

    /// <summary>The level, or null when this board cannot be turned far enough apart.</summary>
    internal Level? Draft()
    {
        if (!ChooseSize())
        {
            return null;
        }

        GrowTree();
        var locked = ChooseLocked();
        var turns = TurnApart(locked, TilesDifficulty.ParFor(plan.Target, _columns * _rows));
        var level = LevelShell.Create(plan, random) with
        {
            Entities = Entities(locked),
            Grid = Grid(turns),
            Goal = Lamps().Count,
            Solution = Solution(turns),
        };
        return Finish(level);
    }

    /// <summary>Openings after one clockwise quarter turn.</summary>
    internal static int Turned(int openings) => ((openings << 1) | (openings >> 3)) & 15;

    private int Cells => _columns * _rows;

    /// <summary>The size nearest to the design's that can be as hard as planned.</summary>
    private bool ChooseSize()
    {
        var wide = TilesKnobs.Columns.In(plan.Core);
        var tall = TilesKnobs.Rows.In(plan.Core);
        var best = int.MaxValue;
        for (var c = 3; c <= 7; c++)
        {
            for (var r = 3; r <= 8; r++)
            {
                var par = TilesDifficulty.ParFor(plan.Target, c * r);
                var fits = par >= MinPar && par <= c * r * 13 / 10 && r >= c - 1;
                var distance = (Math.Abs(c - wide) * 2) + Math.Abs(r - tall);
                if (fits && distance < best)
                {
                    (best, _columns, _rows) = (distance, c, r);
                }
            }
        }

        return best < int.MaxValue;
    }

    /// <summary>A tree over all cells, at most three openings a tile; grown from its newest tile or from any, half and half.</summary>
    private void GrowTree()
    {
        _solved = new int[Cells];
        _source = random.Below(Cells);
        List<int> edge = [_source];
        var reached = new bool[Cells];
        reached[_source] = true;
        while (edge.Count > 0)
        {
            var at = random.Chance(50) ? edge.Count - 1 : random.Below(edge.Count);
            var cell = edge[at];
            var sides = Enumerable.Range(0, 4).Where(s => Beside(cell, s) is var o && o >= 0 && !reached[o]).ToArray();
            if (sides.Length == 0 || int.PopCount(_solved[cell]) >= 3)
            {
                edge.RemoveAt(at);
                continue;
            }

            var side = sides[random.Below(sides.Length)];
            var other = Beside(cell, side);
            _solved[cell] |= 1 << side;
            _solved[other] |= 1 << ((side + 2) % 4);
            reached[other] = true;
            edge.Add(other);
        }
    }

    private int Beside(int cell, int side) =>
        side switch
        {
            0 => cell >= _columns ? cell - _columns : -1,
            1 => cell % _columns < _columns - 1 ? cell + 1 : -1,
            2 => cell + _columns < Cells ? cell + _columns : -1,
            _ => cell % _columns > 0 ? cell - 1 : -1,
        };

    /// <summary>Ends of the tree. Cells that three-way tiles left out have no openings and are plain ground.</summary>
    private List<int> Lamps() => [.. Enumerable.Range(0, Cells).Where(c => c != _source && int.PopCount(_solved[c]) == 1)];

    private HashSet<int> ChooseLocked()
    {
        var percent = plan.Unlosable ? 0 : TilesKnobs.Locked.In(plan.Core);
        var cells = Enumerable.Range(0, Cells).Where(c => _solved[c] != 0).ToArray();
        random.Shuffle(cells.AsSpan());
        return [.. cells.Take(Cells * percent / 100)];
    }

    /// <summary>
    /// Turns that lead from the start to the solution, by cell; together <paramref name="par"/> if there are cells enough.
    /// </summary>
    private int[] TurnApart(HashSet<int> locked, int par)
    {
        var turns = new int[Cells];
        var cells = Enumerable.Range(0, Cells).Where(c => _solved[c] != 0 && !locked.Contains(c)).ToArray();
        random.Shuffle(cells.AsSpan());
        var left = par;
        foreach (var cell in cells)
        {
            turns[cell] = Math.Min(left, IsStraight(_solved[cell]) ? 1 : random.Between(1, 2));
            left -= turns[cell];
        }

        foreach (var cell in cells.Where(c => !IsStraight(_solved[c])))
        {
            var more = Math.Min(left, 3 - turns[cell]);
            turns[cell] += more;
            left -= more;
        }

        return turns;
    }

    private static bool IsStraight(int openings) => openings is 5 or 10;

    private List<int[]> Entities(HashSet<int> locked) =>
        [
            [TilesRules.TilesSource, _source % _columns, _source / _columns],
            .. Lamps().Select(c => new[] { TilesRules.TilesLamp, c % _columns, c / _columns }),
            .. locked.Order().Select(c => new[] { TilesRules.TilesLocked, c % _columns, c / _columns }),
        ];

    private List<int[]> Grid(int[] turns)
    {
        var start = _solved.ToArray();
        for (var cell = 0; cell < Cells; cell++)
        {
            for (var turn = 0; turn < (4 - turns[cell]) % 4; turn++)
            {
                start[cell] = Turned(start[cell]);
            }
        }

        return [.. start.Chunk(_columns)];
    }

    /// <summary>From the source outwards, as a person would follow the light.</summary>
    private List<int[]> Solution(int[] turns)
    {
        List<int[]> inputs = [];
        var tick = 2 * TicksPerTurn;
        foreach (var cell in FromSource())
        {
            for (var turn = 0; turn < turns[cell]; turn++)
            {
                inputs.Add([tick, cell + 1]);
                tick += TicksPerTurn;
            }
        }

        return inputs;
    }

    private List<int> FromSource()
    {
        List<int> order = [_source];
        for (var i = 0; i < order.Count; i++)
        {
            for (var side = 0; side < 4; side++)
            {
                var other = (_solved[order[i]] & (1 << side)) != 0 ? Beside(order[i], side) : -1;
                if (other >= 0 && !order.Contains(other))
                {
                    order.Add(other);
                }
            }
        }

        return order;
    }

    /// <summary>The board may light up before every turn is made: what is left over is cut off, and limits follow from the rest.</summary>
    private Level? Finish(Level level)
    {
        var played = LevelPlayer.Play(new TilesRules(level, plan.PlayRules), new ScriptedPlayer(level.Solution), LevelPlayer.MaxTicks);
        var par = played.Inputs.Count;
        if (!played.Won || par < MinPar)
        {
            return null;
        }

        var slack = Math.Max(3, par * LevelCurve.Between(60, 20, plan.Target) / 100);
        return level.With(("par", par), ("moveLimit", plan.Unlosable ? 0 : par + slack)) with
        {
            Solution = played.Inputs,
            TimeLimitMs = LevelShell.TimeLimit(plan, played.Ticks),
            Stars = [0, 700, 900],
        };
    }
}
