using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Pictures;

namespace GameFactory.Kit.Mechanics.TapJumpRunner;

/// <summary>The course, folded into strips from top to bottom, with the way of the solution dotted over it.</summary>
internal static class RunnerPicture
{
    private const int StripLength = 1600;
    private const int StripHeight = 240;
    private const int Ground = 200;

    internal static string Draw(RunnerRules rules, DesignPalette palette)
    {
        var level = rules.Level;
        var strips = (level.Goal + RunnerRules.RunnerWidth) / StripLength + 1;
        var svg = new Svg(StripLength, strips * StripHeight, LevelSketch.Title(level), palette.Background);
        for (var strip = 0; strip < strips; strip++)
        {
            var end = Math.Min(StripLength, level.Goal + RunnerRules.RunnerWidth - (strip * StripLength));
            svg.Rect(0, (strip * StripHeight) + Ground, end, 14, palette.Surface);
        }

        foreach (var row in level.Entities)
        {
            Entity(svg, row, palette);
        }

        Way(svg, rules, palette);
        var (x, y) = Place(level.Goal);
        svg.Rect(x, y - 110, 5, 110, palette.Accent).Rect(x, y - 110, 42, 26, palette.Accent);
        return svg.ToString();
    }

    private static (double X, double Y) Place(int way) => (way % StripLength, (way / StripLength * StripHeight) + Ground);

    private static void Entity(Svg svg, int[] row, DesignPalette palette)
    {
        var (x, y) = Place(row[1]);
        var (width, height) = (row[3], row[4]);
        var top = y - row[2] - height;
        switch (row[0])
        {
            case RunnerRules.RunnerCoin:
                svg.Circle(x + (width / 2.0), top + (height / 2.0), width / 2.0, palette.Accent);
                break;
            case RunnerRules.RunnerFlyer:
                svg.Rect(x, top, width, height, palette.Secondary, 10);
                break;
            default:
                svg.Rect(x, top, width, height, palette.Danger, 4);
                break;
        }
    }

    private static void Way(Svg svg, RunnerRules rules, DesignPalette palette)
    {
        List<(double X, double Y)> points = [];
        foreach (var state in LevelSketch.Solution(rules).Where(s => s.Tick % 3 == 0))
        {
            var (x, y) = Place((state.Body[RunnerRules.RunnerX] / 1000) + (RunnerRules.RunnerWidth / 2));
            if (points.Count > 0 && x < points[^1].X)
            {
                svg.Path(points, palette.Primary, 4, "1 9");
                points.Clear();
            }

            points.Add((x, y - (RunnerRules.RunnerHeight / 2) - (state.Body[RunnerRules.RunnerY] / 1000.0)));
        }

        svg.Path(points, palette.Primary, 4, "1 9");
        var (startX, startY) = Place(0);
        svg.Rect(startX, startY - RunnerRules.RunnerHeight, RunnerRules.RunnerWidth, RunnerRules.RunnerHeight, palette.Primary, 6);
    }
}
