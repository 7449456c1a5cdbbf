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
        canvas.Body(Forms.Svg("M48 86 C10 58 6 40 10 27 C16 8 40 8 48 26 C56 8 80 8 86 27 C90 40 86 58 48 86 Z", 0, 0, 1), canvas.Colours.Danger);
        canvas.Patch(Forms.Oval(29, 31, 8, 6), SKColors.White.Faded(0.75f));
    }

    /// <summary>96 × 96.</summary>
    public static void Clock(Canvas canvas)
    {
        canvas.Unit = 90;
        canvas.Body(Forms.Box(40, 4, 56, 20, 4), canvas.Colours.Secondary);
        canvas.Body(Forms.Circle(48, 52, 38), canvas.Colours.Primary);
        canvas.Patch(Forms.Circle(48, 52, 28), SKColors.White.Mix(canvas.Colours.Primary, 0.06f));
        canvas.Line(Forms.Svg("M48 52 L48 34 M48 52 L60 58", 0, 0, 1), new SKColor(36, 28, 52), 6);
        canvas.Patch(Forms.Circle(48, 52, 5), canvas.Colours.Danger);
    }

    /// <summary>160 × 160.</summary>
    public static void SlowButton(Canvas canvas)
    {
        canvas.Unit = 130;
        canvas.Body(Forms.Circle(80, 80, 70), canvas.Colours.Primary);
        var glass = SKColors.White.Mix(canvas.Colours.Primary, 0.08f);
        canvas.Patch(Forms.Svg("M50 40 L110 40 L110 50 C110 68 92 74 88 80 C92 86 110 92 110 110 L110 120 L50 120 L50 110 C50 92 68 86 72 80 C68 74 50 68 50 50 Z", 0, 0, 1), glass);
        canvas.Patch(Forms.Svg("M60 60 L100 60 C96 68 86 72 82 78 L78 78 C74 72 64 68 60 60 Z M58 114 C60 102 74 100 80 92 C86 100 100 102 102 114 Z", 0, 0, 1), canvas.Colours.Accent.Darker(0.1f));
        canvas.Patch(Forms.Box(44, 34, 116, 44, 5), canvas.Colours.Secondary.Darker(0.3f));
        canvas.Patch(Forms.Box(44, 116, 116, 126, 5), canvas.Colours.Secondary.Darker(0.3f));
    }

    /// <summary>48 × 48, white, so that code can tint it.</summary>
    public static void Particle(Canvas canvas)
    {
        canvas.Glow(24, 24, 24, SKColors.White.Faded(0.75f));
        canvas.Patch(Forms.Star(24, 24, 20, 6, 4), SKColors.White);
    }
}
