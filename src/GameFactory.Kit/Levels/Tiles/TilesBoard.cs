using GameFactory.Kit.Levels.Playing;

namespace GameFactory.Kit.Levels.Tiles;

/// <summary>Makes a board backwards: a tree of tiles that connects everything, then turns.</summary>
internal sealed class TilesBoard(LevelPlan plan, LevelRandom random)
{
    private const int TicksPerTurn = 600 / LevelRules.TickMs;
    private const int MinPar = 4;

    private int columns;
    private int rows;
    private int[] solved = [];
    private int source;

    /// <summary>The level, or null when this board cannot be turned far enough apart.</summary>
    internal Level? Draft()
    {
        if (!ChooseSize())
        {
            return null;
        }

        GrowTree();
        var locked = ChooseLocked();
        var turns = TurnApart(locked, TilesMechanic.ParFor(plan.Target, columns * rows));
        var level = LevelShell.Create(plan, random) with
        {
            Entities = Entities(locked),
            Grid = Grid(turns),
            Goal = Lamps().Count,
            Solution = Solution(turns),
        };
        return Finish(level);
    }

    private int Cells => columns * rows;

    /// <summary>The size nearest to the design's that can be as hard as planned.</summary>
    private bool ChooseSize()
    {
        var wide = LevelPlan.Knob(plan.Core, "columns", 4, 3, 6);
        var tall = LevelPlan.Knob(plan.Core, "rows", 5, 3, 7);
        var best = int.MaxValue;
        for (var c = 3; c <= 7; c++)
        {
            for (var r = 3; r <= 8; r++)
            {
                var par = TilesMechanic.ParFor(plan.Target, c * r);
                var fits = par >= MinPar && par <= c * r * 13 / 10 && r >= c - 1;
                var distance = (Math.Abs(c - wide) * 2) + Math.Abs(r - tall);
                if (fits && distance < best)
                {
                    (best, columns, rows) = (distance, c, r);
                }
            }
        }

        return best < int.MaxValue;
    }

    /// <summary>A tree over all cells, at most three openings a tile; grown from its newest tile or from any, half and half.</summary>
    private void GrowTree()
    {
        solved = new int[Cells];
        source = random.Below(Cells);
        List<int> edge = [source];
        var reached = new bool[Cells];
        reached[source] = true;
        while (edge.Count > 0)
        {
            var at = random.Chance(50) ? edge.Count - 1 : random.Below(edge.Count);
            var cell = edge[at];
            var sides = Enumerable.Range(0, 4).Where(s => Beside(cell, s) is var o && o >= 0 && !reached[o]).ToArray();
            if (sides.Length == 0 || int.PopCount(solved[cell]) >= 3)
            {
                edge.RemoveAt(at);
                continue;
            }

            var side = sides[random.Below(sides.Length)];
            var other = Beside(cell, side);
            solved[cell] |= 1 << side;
            solved[other] |= 1 << ((side + 2) % 4);
            reached[other] = true;
            edge.Add(other);
        }
    }

    private int Beside(int cell, int side) => side switch
    {
        0 => cell >= columns ? cell - columns : -1,
        1 => cell % columns < columns - 1 ? cell + 1 : -1,
        2 => cell + columns < Cells ? cell + columns : -1,
        _ => cell % columns > 0 ? cell - 1 : -1,
    };

    /// <summary>Ends of the tree. Cells that three-way tiles left out have no openings and are plain ground.</summary>
    private List<int> Lamps() => [.. Enumerable.Range(0, Cells).Where(c => c != source && int.PopCount(solved[c]) == 1)];

    private HashSet<int> ChooseLocked()
    {
        var percent = plan.Unlosable ? 0 : LevelPlan.Knob(plan.Core, "lockedPercent", 8, 0, 20);
        var cells = Enumerable.Range(0, Cells).Where(c => solved[c] != 0).ToArray();
        random.Shuffle(cells.AsSpan());
        return [.. cells.Take(Cells * percent / 100)];
    }

    /// <summary>Turns that lead from the start to the solution, by cell; together <paramref name="par"/> if there are cells enough.</summary>
    private int[] TurnApart(HashSet<int> locked, int par)
    {
        var turns = new int[Cells];
        var cells = Enumerable.Range(0, Cells).Where(c => solved[c] != 0 && !locked.Contains(c)).ToArray();
        random.Shuffle(cells.AsSpan());
        var left = par;
        foreach (var cell in cells)
        {
            turns[cell] = Math.Min(left, IsStraight(solved[cell]) ? 1 : random.Between(1, 2));
            left -= turns[cell];
        }

        foreach (var cell in cells.Where(c => !IsStraight(solved[c])))
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
        [TilesRules.Source, source % columns, source / columns],
        .. Lamps().Select(c => new[] { TilesRules.Lamp, c % columns, c / columns }),
        .. locked.Order().Select(c => new[] { TilesRules.Locked, c % columns, c / columns }),
    ];

    private List<int[]> Grid(int[] turns)
    {
        var start = solved.ToArray();
        for (var cell = 0; cell < Cells; cell++)
        {
            for (var turn = 0; turn < (4 - turns[cell]) % 4; turn++)
            {
                start[cell] = TilesRules.Turned(start[cell]);
            }
        }

        return [.. start.Chunk(columns)];
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
        List<int> order = [source];
        for (var i = 0; i < order.Count; i++)
        {
            for (var side = 0; side < 4; side++)
            {
                var other = (solved[order[i]] & (1 << side)) != 0 ? Beside(order[i], side) : -1;
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
        var played = LevelPlayer.Solution(level);
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
