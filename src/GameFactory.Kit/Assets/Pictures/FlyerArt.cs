using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>Dangers that fly, facing left, in a box of 144 × 96.</summary>
public static class FlyerArt
{
    public static void Draw(Canvas canvas)
    {
        canvas.Unit = 110;
        var danger = canvas.Colours.Danger;
        switch (canvas.Look.Flyer)
        {
            case "bat":
                Wing(canvas, danger.Darker(0.2f));
                canvas.Body(Forms.Poly(54, 34, 56, 12, 70, 28), danger);
                canvas.Body(Forms.Poly(76, 28, 90, 12, 92, 34), danger);
                canvas.Body(Forms.Oval(72, 50, 24, 26), danger);
                Glare(canvas, 64, 48);
                canvas.Patch(Forms.Poly(64, 62, 68, 72, 72, 62), SKColors.White);
                canvas.Patch(Forms.Poly(74, 62, 78, 72, 82, 62), SKColors.White);
                break;
            case "saucer":
                canvas.Glow(72, 84, 30, canvas.Colours.Accent.Faded(0.6f));
                canvas.Body(Forms.Soft(44, 52, 50, 10, 94, 10, 100, 52), canvas.Colours.Secondary.Lighter(0.4f));
                canvas.Body(Forms.Soft(4, 58, 40, 36, 104, 36, 140, 58, 100, 80, 44, 80), danger);
                for (var x = 32; x <= 112; x += 27)
                {
                    canvas.Patch(Forms.Circle(x, 60, 6), canvas.Colours.Accent.Lighter(0.35f));
                }

                break;
            case "drone":
                canvas.Line(Forms.Svg("M14 26 L130 26 M30 26 L50 48 M114 26 L94 48", 0, 0, 1), danger.Darker(0.5f), 7);
                canvas.Patch(Forms.Oval(28, 22, 28, 6), SKColors.White.Faded(0.6f));
                canvas.Patch(Forms.Oval(116, 22, 28, 6), SKColors.White.Faded(0.6f));
                canvas.Body(Forms.Box(42, 36, 104, 82, 18), danger);
                canvas.Body(Forms.Circle(62, 58, 14), canvas.Colours.Text.Mix(canvas.Colours.Surface, canvas.Colours.Dark ? 0.8f : 0.2f));
                canvas.Patch(Forms.Circle(60, 57, 6), canvas.Colours.Accent.Lighter(0.3f));
                break;
            case "bug":
                canvas.Body(Forms.Oval(88, 28, 18, 26), SKColors.White.Mix(canvas.Colours.Secondary, 0.35f).Faded(0.85f));
                canvas.Body(Forms.Oval(66, 26, 16, 24), SKColors.White.Mix(canvas.Colours.Secondary, 0.2f).Faded(0.85f));
                canvas.Body(Forms.Soft(18, 58, 40, 34, 116, 36, 142, 62, 116, 88, 40, 86), danger);
                canvas.Within(Forms.Soft(18, 58, 40, 34, 116, 36, 142, 62, 116, 88, 40, 86), () =>
                {
                    canvas.Patch(Forms.Box(74, 20, 88, 100), danger.Darker(0.55f));
                    canvas.Patch(Forms.Box(102, 20, 116, 100), danger.Darker(0.55f));
                });
                Glare(canvas, 46, 56);
                break;
            case "fish":
                canvas.Body(Forms.Soft(104, 50, 142, 14, 134, 50, 142, 86), danger.Darker(0.12f));
                canvas.Body(Forms.Soft(6, 54, 40, 12, 104, 20, 122, 50, 104, 80, 40, 92), danger);
                canvas.Patch(Forms.Poly(12, 56, 40, 50, 40, 70), new SKColor(64, 14, 40));
                canvas.Patch(Forms.Poly(20, 55, 24, 63, 29, 53), SKColors.White);
                canvas.Patch(Forms.Poly(31, 52, 34, 62, 39, 51), SKColors.White);
                Glare(canvas, 50, 38);
                break;
            case "plane":
                canvas.Body(Forms.Poly(6, 54, 138, 8, 74, 58), SKColors.White.Mix(danger, 0.25f));
                canvas.Body(Forms.Poly(138, 8, 74, 58, 104, 88), danger);
                canvas.Body(Forms.Poly(6, 54, 74, 58, 60, 84), danger.Darker(0.25f));
                break;
            default:
                canvas.Body(Forms.Poly(112, 50, 142, 34, 138, 70), danger.Darker(0.15f));
                canvas.Body(Forms.Soft(22, 50, 42, 24, 108, 34, 128, 58, 84, 88, 38, 80), danger);
                canvas.Body(Forms.Poly(30, 48, 0, 56, 32, 66), canvas.Colours.Accent);
                canvas.Body(Forms.Soft(56, 54, 90, 4, 118, 6, 110, 58, 78, 68), danger.Lighter(0.22f));
                Glare(canvas, 44, 46);
                break;
        }
    }

    private static void Wing(Canvas canvas, SKColor colour)
    {
        canvas.Body(Forms.Svg("M60 46 C44 10 18 8 2 26 C14 30 16 40 14 54 C24 46 34 50 38 62 C44 54 54 56 60 64 Z", 0, 0, 1), colour);
        canvas.Body(
            Forms.Svg("M84 46 C100 10 126 8 142 26 C130 30 128 40 130 54 C120 46 110 50 106 62 C100 54 90 56 84 64 Z", 0, 0, 1),
            colour
        );
    }

    // An eye with a lowered lid: it looks angry in every style.
    private static void Glare(Canvas canvas, float x, float y)
    {
        canvas.Eye(x, y, 9, -0.35f);
        canvas.Patch(Forms.Poly(x - 13, y - 6, x + 12, y - 13, x + 12, y - 7, x - 11, y + 1), canvas.Colours.Danger.Darker(0.5f));
    }
}
