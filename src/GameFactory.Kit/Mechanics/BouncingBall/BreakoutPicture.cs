using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Pictures;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics.BouncingBall;

/// <summary>The wall with the paddle below, and the ball's way in the first seconds of the solution.</summary>
internal static class BreakoutPicture
{
    private const int ShownTicks = 6_000 / LevelRules.TickMs;

    internal static string Draw(BreakoutRules rules, DesignPalette palette)
    {
        var level = rules.Level;
        var svg = new Svg(BreakoutRules.BreakoutWidth, BreakoutRules.BreakoutHeight, LevelSketch.Title(level), palette.Background);
        var brickWidth = BreakoutRules.BreakoutWidth / level.Grid[0].Length;
        for (var row = 0; row < level.Grid.Count; row++)
        {
            for (var column = 0; column < level.Grid[row].Length; column++)
            {
                Brick(
                    svg,
                    level.Grid[row][column],
                    column * brickWidth,
                    BreakoutRules.BrickTop + (row * BreakoutRules.BrickHeight),
                    brickWidth,
                    palette
                );
            }
        }

        var way = LevelSketch
            .Solution(rules)
            .Take(ShownTicks)
            .Select(s => (s.Body[BreakoutRules.BallX] / 1000.0, s.Body[BreakoutRules.BallY] / 1000.0));
        svg.Path(way.Where((_, i) => i % 3 == 0), palette.Text, 2, "1 7");
        var paddle = level.Param("paddleWidth");
        svg.Rect(
            (BreakoutRules.BreakoutWidth - paddle) / 2.0,
            BreakoutRules.PaddleTop,
            paddle,
            BreakoutRules.PaddleHeight,
            palette.Primary,
            7
        );
        svg.Circle(
            BreakoutRules.BreakoutWidth / 2.0,
            BreakoutRules.PaddleTop - BreakoutRules.BallRadius,
            BreakoutRules.BallRadius,
            palette.Accent
        );
        return svg.ToString();
    }

    /// <summary>A brick that needs more hits is framed once for each.</summary>
    private static void Brick(Svg svg, int hits, int x, int y, int width, DesignPalette palette)
    {
        if (hits == 0)
        {
            return;
        }

        svg.Rect(x + 1, y + 1, width - 2, BreakoutRules.BrickHeight - 2, hits == 1 ? palette.Secondary : palette.Danger, 3);
        for (var frame = 1; frame < hits; frame++)
        {
            svg.Rect(
                x + 1 + (frame * 4),
                y + 1 + (frame * 3),
                width - 2 - (frame * 8),
                BreakoutRules.BrickHeight - 2 - (frame * 6),
                palette.Secondary,
                2
            );
        }
    }
}
