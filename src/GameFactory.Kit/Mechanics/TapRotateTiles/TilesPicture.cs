using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Pictures;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.TapRotateTiles;

/// <summary>The board as it starts, and beside it as the solution leaves it.</summary>
internal static class TilesPicture
{
    private const int Cell = 60;
    private const int Gap = 30;

    internal static string Draw(TilesRules rules, DesignPalette palette)
    {
        var width = rules.Columns() * Cell;
        var height = rules.Cells() / rules.Columns() * Cell;
        var svg = new Svg((2 * width) + (3 * Gap), height + (2 * Gap), LevelSketch.Title(rules.Level), palette.Background);
        Board(svg, rules, rules.Start(), Gap, palette);
        Board(svg, rules, LevelSketch.Solution(rules).Last(), width + (2 * Gap), palette);
        return svg.ToString();
    }

    private static void Board(Svg svg, TilesRules rules, PlayState state, int left, DesignPalette palette)
    {
        for (var cell = 0; cell < rules.Cells(); cell++)
        {
            var (x, y) = (left + (cell % rules.Columns() * Cell), Gap + (cell / rules.Columns() * Cell));
            svg.Rect(x + 2, y + 2, Cell - 4, Cell - 4, palette.Surface, 8);
            var lit = state.Body[TilesRules.TilesCells + rules.Cells() + cell] == 1;
            Pipes(svg, state.Body[TilesRules.TilesCells + cell], x, y, lit ? palette.Accent : palette.Secondary);
        }

        foreach (var row in rules.Level.Entities)
        {
            var (x, y) = (left + (row[1] * Cell), Gap + (row[2] * Cell));
            var lit = state.Body[TilesRules.TilesCells + rules.Cells() + (row[2] * rules.Columns()) + row[1]] == 1;
            Thing(svg, row[0], x, y, lit, palette);
        }
    }

    private static void Pipes(Svg svg, int openings, int x, int y, string color)
    {
        const int Middle = Cell / 2;
        (int X, int Y)[] ends = [(Middle, 0), (Cell, Middle), (Middle, Cell), (0, Middle)];
        for (var side = 0; side < 4; side++)
        {
            if ((openings & (1 << side)) != 0)
            {
                svg.Path([(x + Middle, y + Middle), (x + ends[side].X, y + ends[side].Y)], color, 12);
            }
        }
    }

    private static void Thing(Svg svg, int kind, int x, int y, bool lit, DesignPalette palette)
    {
        const int Middle = Cell / 2;
        switch (kind)
        {
            case TilesRules.TilesSource:
                svg.Rect(x + 15, y + 15, Cell - 30, Cell - 30, palette.Primary, 6);
                break;
            case TilesRules.TilesLamp:
                svg.Circle(
                    x + Middle,
                    y + Middle,
                    14,
                    lit ? palette.Accent : palette.Background,
                    $" stroke=\"{(lit ? "none" : "currentColor")}\" stroke-width=\"3\""
                );
                break;
            default:
                svg.Circle(x + Cell - 11, y + 11, 5, palette.Danger);
                break;
        }
    }
}
