using SkiaSharp;

namespace GameFactory.Pipeline.Assets.Pictures;

/// <summary>Buttons, stars, hearts and other signs of the interface.</summary>
internal static class InterfaceArt
{
    /// <summary>384 × 112, without text.</summary>
    public static void Button(Easel easel)
    {
        easel.Unit = 96;
        var colour = easel.Colours.Primary;
        easel.Body(Forms.Box(8, 16, 376, 106, 36), colour.Darker(0.3f));
        easel.Body(Forms.Box(8, 8, 376, 94, 36), colour);
        easel.Patch(Forms.Box(32, 16, 352, 30, 7), SKColors.White.Faded(0.28f));
    }

    /// <summary>128 × 128.</summary>
    public static void Star(Easel easel, bool earned)
    {
        easel.Unit = 110;
        if (!earned)
        {
            easel.Body(Forms.Star(64, 68, 56, 27, 5), easel.Colours.Surface.Mix(easel.Colours.Text, 0.18f));
            easel.Patch(Forms.Star(64, 68, 38, 18, 5), easel.Colours.Background.Mix(easel.Colours.Text, 0.1f));
            return;
        }

        easel.Glow(64, 64, 64, easel.Colours.Accent.Faded(0.45f));
        easel.Body(Forms.Star(64, 68, 56, 27, 5), easel.Colours.Accent);
        easel.Patch(Forms.Star(60, 66, 24, 11, 5), SKColors.White.Faded(0.55f));
    }

    /// <summary>128 × 128.</summary>
    public static void Lock(Easel easel)
    {
        easel.Unit = 110;
        var metal = easel.Colours.Text.Mix(easel.Colours.Surface, 0.35f);
        easel.Line(Forms.Svg("M40 64 L40 42 C40 10 88 10 88 42 L88 64", 0, 0, 1), metal.Darker(0.4f), 20);
        easel.Line(Forms.Svg("M40 64 L40 42 C40 10 88 10 88 42 L88 64", 0, 0, 1), metal, 12);
        easel.Body(Forms.Box(22, 56, 106, 116, 16), easel.Colours.Accent);
        easel.Patch(Forms.Circle(64, 80, 10), easel.Colours.Accent.Darker(0.6f));
        easel.Patch(Forms.Poly(59, 82, 69, 82, 73, 104, 55, 104), easel.Colours.Accent.Darker(0.6f));
    }

    /// <summary>96 × 96.</summary>
    public static void Heart(Easel easel)
    {
        easel.Unit = 90;
        easel.Body(Forms.Svg("M48 86 C10 58 6 40 10 27 C16 8 40 8 48 26 C56 8 80 8 86 27 C90 40 86 58 48 86 Z", 0, 0, 1), easel.Colours.Danger);
        easel.Patch(Forms.Oval(29, 31, 8, 6), SKColors.White.Faded(0.75f));
    }

    /// <summary>96 × 96.</summary>
    public static void Clock(Easel easel)
    {
        easel.Unit = 90;
        easel.Body(Forms.Box(40, 4, 56, 20, 4), easel.Colours.Secondary);
        easel.Body(Forms.Circle(48, 52, 38), easel.Colours.Primary);
        easel.Patch(Forms.Circle(48, 52, 28), SKColors.White.Mix(easel.Colours.Primary, 0.06f));
        easel.Line(Forms.Svg("M48 52 L48 34 M48 52 L60 58", 0, 0, 1), new SKColor(36, 28, 52), 6);
        easel.Patch(Forms.Circle(48, 52, 5), easel.Colours.Danger);
    }

    /// <summary>160 × 160.</summary>
    public static void SlowButton(Easel easel)
    {
        easel.Unit = 130;
        easel.Body(Forms.Circle(80, 80, 70), easel.Colours.Primary);
        var glass = SKColors.White.Mix(easel.Colours.Primary, 0.08f);
        easel.Patch(Forms.Svg("M50 40 L110 40 L110 50 C110 68 92 74 88 80 C92 86 110 92 110 110 L110 120 L50 120 L50 110 C50 92 68 86 72 80 C68 74 50 68 50 50 Z", 0, 0, 1), glass);
        easel.Patch(Forms.Svg("M60 60 L100 60 C96 68 86 72 82 78 L78 78 C74 72 64 68 60 60 Z M58 114 C60 102 74 100 80 92 C86 100 100 102 102 114 Z", 0, 0, 1), easel.Colours.Accent.Darker(0.1f));
        easel.Patch(Forms.Box(44, 34, 116, 44, 5), easel.Colours.Secondary.Darker(0.3f));
        easel.Patch(Forms.Box(44, 116, 116, 126, 5), easel.Colours.Secondary.Darker(0.3f));
    }

    /// <summary>48 × 48, white, so that code can tint it.</summary>
    public static void Particle(Easel easel)
    {
        easel.Glow(24, 24, 24, SKColors.White.Faded(0.75f));
        easel.Patch(Forms.Star(24, 24, 20, 6, 4), SKColors.White);
    }
}
