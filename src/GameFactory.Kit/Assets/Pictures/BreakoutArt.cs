using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>Ball (96 × 96), paddle (384 × 64) and bricks (192 × 80) of the breakout.</summary>
internal static class BreakoutArt
{
    public static void Ball(Canvas canvas) => HeroArt.Ball(canvas, 48, 48, 41);

    public static void Paddle(Canvas canvas)
    {
        canvas.Unit = 80;
        var colour = canvas.Colours.Primary;
        canvas.Body(Forms.Box(6, 10, 378, 58, 24), colour);
        canvas.Body(Forms.Box(6, 10, 66, 58, 24), canvas.Colours.Secondary);
        canvas.Body(Forms.Box(318, 10, 378, 58, 24), canvas.Colours.Secondary);
        canvas.Patch(Forms.Box(84, 17, 300, 26, 4), SKColors.White.Faded(0.45f));
        canvas.Patch(Forms.Box(22, 17, 50, 25, 4), SKColors.White.Faded(0.45f));
        canvas.Patch(Forms.Box(334, 17, 362, 25, 4), SKColors.White.Faded(0.45f));
    }

    /// <summary>A brick that takes 1, 2 or 3 more hits.</summary>
    public static void Brick(Canvas canvas, int hits)
    {
        canvas.Unit = 90;
        var colour = hits switch
        {
            1 => canvas.Colours.Secondary,
            2 => canvas.Colours.Primary,
            _ => canvas.Colours.Danger,
        };
        canvas.Body(Forms.Box(5, 5, 187, 75, 12), colour);
        canvas.Patch(Forms.Box(18, 14, 174, 24, 5), SKColors.White.Faded(0.35f));
        if (hits == 2)
        {
            canvas.Line(Forms.Svg("M40 66 L60 44 L78 56", 0, 0, 1), colour.Darker(0.35f), 4);
            Plate(canvas, 96, colour, 0);
        }
        else if (hits == 3)
        {
            Plate(canvas, 44, colour, 1);
            Plate(canvas, 148, colour, 1);
            canvas.Body(Forms.Box(72, 28, 120, 60, 8), colour.Lighter(0.2f));
        }
    }

    private static void Plate(Canvas canvas, float x, SKColor colour, int rivets)
    {
        if (rivets == 0)
        {
            canvas.Body(Forms.Poly(x, 26, x + 18, 44, x, 62, x - 18, 44), colour.Lighter(0.3f));
            return;
        }

        canvas.Body(Forms.Circle(x, 44, 11), canvas.Colours.Surface.Mix(colour, 0.35f));
    }
}
