using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>What is collected, in a box of 96 × 96.</summary>
public static class PickupArt
{
    public static void Draw(Canvas canvas)
    {
        canvas.Unit = 96;
        var accent = canvas.Colours.Accent;
        canvas.Glow(48, 48, 48, accent.Faded(0.35f));
        switch (canvas.Look.Pickup)
        {
            case "acorn":
                canvas.Body(Forms.Soft(20, 40, 76, 40, 80, 72, 48, 100, 16, 72), accent);
                canvas.Body(Forms.Soft(10, 44, 18, 14, 78, 14, 86, 44), accent.Darker(0.4f));
                canvas.Line(Forms.Svg("M48 18 Q48 10 54 6", 0, 0, 1), accent.Darker(0.5f), 6);
                break;
            case "gem":
                canvas.Body(Forms.Poly(26, 16, 70, 16, 90, 40, 48, 88, 6, 40), accent);
                canvas.Patch(Forms.Poly(26, 18, 36, 40, 48, 84, 10, 40), SKColors.White.Faded(0.25f));
                canvas.Patch(Forms.Poly(36, 40, 60, 40, 48, 18), SKColors.White.Faded(0.5f));
                canvas.Patch(Forms.Poly(60, 40, 86, 40, 48, 84), accent.Darker(0.3f).Faded(0.5f));
                break;
            case "cherry":
                Cherry(canvas, accent);
                break;
            case "snow":
                Snow(canvas, accent);
                break;
            case "fruit":
                canvas.Body(Forms.Soft(22, 36, 48, 14, 86, 26, 88, 66, 56, 94, 18, 80), accent);
                canvas.Body(Forms.Soft(46, 24, 62, 2, 88, 8, 66, 26), canvas.Colours.Secondary);
                Shine(canvas, 36, 42);
                break;
            case "pearl":
                canvas.Body(Forms.Circle(48, 48, 34), accent.Lighter(0.55f));
                canvas.Patch(Forms.Oval(58, 62, 16, 12), accent.Faded(0.35f));
                Shine(canvas, 36, 34);
                break;
            default:
                Other(canvas, accent);
                break;
        }
    }

    private static void Other(Canvas canvas, SKColor accent)
    {
        switch (canvas.Look.Pickup)
        {
            case "drop":
                canvas.Body(
                    Forms.Svg("M48 6 C62 34 82 44 82 64 C82 84 66 92 48 92 C30 92 14 84 14 64 C14 44 34 34 48 6 Z", 0, 0, 1),
                    accent
                );
                Shine(canvas, 34, 58);
                break;
            case "cog":
                canvas.Body(Forms.Gear(48, 48, 42, 8, 0.3f), accent);
                break;
            case "ticket":
                canvas.Body(Forms.Svg("M8 28 L88 28 L88 40 A8 8 0 0 0 88 56 L88 68 L8 68 L8 56 A8 8 0 0 0 8 40 Z", 0, 0, 1), accent);
                canvas.Patch(Forms.Star(48, 48, 14, 6, 5), SKColors.White.Faded(0.9f));
                break;
            case "book":
                canvas.Body(Forms.Box(16, 14, 80, 84, 8), accent);
                canvas.Patch(Forms.Box(28, 20, 76, 78, 3), new SKColor(250, 244, 228));
                canvas.Patch(Forms.Star(52, 48, 17, 7, 5), accent);
                break;
            case "flower":
                Flower(canvas, accent);
                break;
            case "coin":
                canvas.Body(Forms.Circle(48, 48, 38), accent);
                canvas.Line(Forms.Circle(48, 48, 28), accent.Darker(0.25f), 4);
                canvas.Patch(Forms.Star(48, 49, 18, 8, 5), accent.Lighter(0.55f));
                Shine(canvas, 28, 26);
                break;
            default:
                canvas.Body(Forms.Star(48, 52, 44, 21, 5), accent);
                Shine(canvas, 40, 40);
                break;
        }
    }

    private static void Cherry(Canvas canvas, SKColor accent)
    {
        canvas.Line(Forms.Svg("M30 60 C34 34 48 18 70 10 C62 28 64 44 66 56", 0, 0, 1), canvas.Colours.Secondary.Darker(0.35f), 5);
        canvas.Body(Forms.Circle(30, 66, 21), accent);
        canvas.Body(Forms.Circle(66, 62, 20), accent.Lighter(0.08f));
        Shine(canvas, 22, 58);
        Shine(canvas, 58, 54);
    }

    private static void Snow(Canvas canvas, SKColor accent)
    {
        for (var i = 0; i < 3; i++)
        {
            Spoke(canvas, i * 60, accent);
        }

        canvas.Body(Forms.Star(48, 48, 18, 11, 6), accent.Lighter(0.4f));
    }

    private static void Flower(Canvas canvas, SKColor accent)
    {
        for (var i = 0; i < 6; i++)
        {
            var angle = i * MathF.PI / 3;
            canvas.Body(Forms.Circle(48 + (26 * MathF.Cos(angle)), 48 + (26 * MathF.Sin(angle)), 15), SKColors.White.Mix(accent, 0.3f));
        }

        canvas.Body(Forms.Circle(48, 48, 15), accent);
    }

    private static void Shine(Canvas canvas, float x, float y) => canvas.Patch(Forms.Oval(x, y, 7, 5), SKColors.White.Faded(0.8f));

    private static void Spoke(Canvas canvas, float degrees, SKColor colour)
    {
        canvas.Skia.Save();
        canvas.Skia.RotateDegrees(degrees, 48, 48);
        canvas.Body(Forms.Box(44, 6, 52, 90, 4), colour);
        canvas.Line(Forms.Svg("M36 14 L48 26 L60 14 M36 82 L48 70 L60 82", 0, 0, 1), colour, 6);
        canvas.Skia.Restore();
    }
}
