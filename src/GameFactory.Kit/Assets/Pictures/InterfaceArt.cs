using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>Buttons, stars, hearts and other signs of the interface.</summary>
internal static class InterfaceArt
{
    /// <summary>384 × 112, without text.</summary>
    public static void Button(Canvas canvas)
    {
        canvas.Unit = 96;
        var colour = canvas.Colours.Primary;
        canvas.Body(Forms.Box(8, 16, 376, 106, 36), colour.Darker(0.3f));
        canvas.Body(Forms.Box(8, 8, 376, 94, 36), colour);
        canvas.Patch(Forms.Box(32, 16, 352, 30, 7), SKColors.White.Faded(0.28f));
    }

    /// <summary>128 × 128.</summary>
    public static void Star(Canvas canvas, bool earned)
    {
        canvas.Unit = 110;
        if (!earned)
        {
            canvas.Body(Forms.Star(64, 68, 56, 27, 5), canvas.Colours.Surface.Mix(canvas.Colours.Text, 0.18f));
            canvas.Patch(Forms.Star(64, 68, 38, 18, 5), canvas.Colours.Background.Mix(canvas.Colours.Text, 0.1f));
            return;
        }

        canvas.Glow(64, 64, 64, canvas.Colours.Accent.Faded(0.45f));
        canvas.Body(Forms.Star(64, 68, 56, 27, 5), canvas.Colours.Accent);
        canvas.Patch(Forms.Star(60, 66, 24, 11, 5), SKColors.White.Faded(0.55f));
    }

    /// <summary>128 × 128.</summary>
    public static void Lock(Canvas canvas)
    {
        canvas.Unit = 110;
        var metal = canvas.Colours.Text.Mix(canvas.Colours.Surface, 0.35f);
        canvas.Line(Forms.Svg("M40 64 L40 42 C40 10 88 10 88 42 L88 64", 0, 0, 1), metal.Darker(0.4f), 20);
        canvas.Line(Forms.Svg("M40 64 L40 42 C40 10 88 10 88 42 L88 64", 0, 0, 1), metal, 12);
        canvas.Body(Forms.Box(22, 56, 106, 116, 16), canvas.Colours.Accent);
        canvas.Patch(Forms.Circle(64, 80, 10), canvas.Colours.Accent.Darker(0.6f));
        canvas.Patch(Forms.Poly(59, 82, 69, 82, 73, 104, 55, 104), canvas.Colours.Accent.Darker(0.6f));
    }

    /// <summary>96 × 96.</summary>
    public static void Heart(Canvas canvas)
    {
        canvas.Unit = 90;
        canvas.Body(
            Forms.Svg("M48 86 C10 58 6 40 10 27 C16 8 40 8 48 26 C56 8 80 8 86 27 C90 40 86 58 48 86 Z", 0, 0, 1),
            canvas.Colours.Danger
        );
        canvas.Patch(Forms.Oval(29, 31, 8, 6), SKColors.White.Faded(0.75f));
    }

    /// <summary>48 × 48, white, so that code can tint it.</summary>
    public static void Particle(Canvas canvas)
    {
        canvas.Glow(24, 24, 24, SKColors.White.Faded(0.75f));
        canvas.Patch(Forms.Star(24, 24, 20, 6, 4), SKColors.White);
    }
}
