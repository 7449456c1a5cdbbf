using SkiaSharp;

namespace GameFactory.Pipeline.Assets.Pictures;

/// <summary>Ball (96 × 96), paddle (384 × 64) and bricks (192 × 80) of the breakout.</summary>
internal static class BreakoutArt
{
    public static void Ball(Easel easel) => HeroArt.Ball(easel, 48, 48, 41);

    public static void Paddle(Easel easel)
    {
        easel.Unit = 80;
        var colour = easel.Colours.Primary;
        easel.Body(Forms.Box(6, 10, 378, 58, 24), colour);
        easel.Body(Forms.Box(6, 10, 66, 58, 24), easel.Colours.Secondary);
        easel.Body(Forms.Box(318, 10, 378, 58, 24), easel.Colours.Secondary);
        easel.Patch(Forms.Box(84, 17, 300, 26, 4), SKColors.White.Faded(0.45f));
        easel.Patch(Forms.Box(22, 17, 50, 25, 4), SKColors.White.Faded(0.45f));
        easel.Patch(Forms.Box(334, 17, 362, 25, 4), SKColors.White.Faded(0.45f));
    }

    /// <summary>A brick that takes 1, 2 or 3 more hits.</summary>
    public static void Brick(Easel easel, int hits)
    {
        easel.Unit = 90;
        var colour = hits switch
        {
            1 => easel.Colours.Secondary,
            2 => easel.Colours.Primary,
            _ => easel.Colours.Danger,
        };
        easel.Body(Forms.Box(5, 5, 187, 75, 12), colour);
        easel.Patch(Forms.Box(18, 14, 174, 24, 5), SKColors.White.Faded(0.35f));
        if (hits == 2)
        {
            easel.Line(Forms.Svg("M40 66 L60 44 L78 56", 0, 0, 1), colour.Darker(0.35f), 4);
            Plate(easel, 96, colour, 0);
        }
        else if (hits == 3)
        {
            Plate(easel, 44, colour, 1);
            Plate(easel, 148, colour, 1);
            easel.Body(Forms.Box(72, 28, 120, 60, 8), colour.Lighter(0.2f));
        }
    }

    private static void Plate(Easel easel, float x, SKColor colour, int rivets)
    {
        if (rivets == 0)
        {
            easel.Body(Forms.Poly(x, 26, x + 18, 44, x, 62, x - 18, 44), colour.Lighter(0.3f));
            return;
        }

        easel.Body(Forms.Circle(x, 44, 11), easel.Colours.Surface.Mix(colour, 0.35f));
    }
}
