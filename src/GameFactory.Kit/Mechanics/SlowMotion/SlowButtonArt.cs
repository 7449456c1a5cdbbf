using GameFactory.Kit.Assets.Pictures;
using SkiaSharp;

namespace GameFactory.Kit.Mechanics.SlowMotion;

/// <summary>The face of the button.</summary>
internal static class SlowButtonArt
{
    /// <summary>160 × 160.</summary>
    public static void Button(Canvas canvas)
    {
        canvas.Unit = 130;
        canvas.Body(Forms.Circle(80, 80, 70), canvas.Colours.Primary);
        var glass = SKColors.White.Mix(canvas.Colours.Primary, 0.08f);
        canvas.Patch(
            Forms.Svg(
                "M50 40 L110 40 L110 50 C110 68 92 74 88 80 C92 86 110 92 110 110 L110 120 L50 120 L50 110 C50 92 68 86 72 80 C68 74 50 "
                    + "68 50 50 Z",
                0,
                0,
                1
            ),
            glass
        );
        canvas.Patch(
            Forms.Svg(
                "M60 60 L100 60 C96 68 86 72 82 78 L78 78 C74 72 64 68 60 60 Z M58 114 C60 102 74 100 80 92 C86 100 100 102 102 114 Z",
                0,
                0,
                1
            ),
            canvas.Colours.Accent.Darker(0.1f)
        );
        canvas.Patch(Forms.Box(44, 34, 116, 44, 5), canvas.Colours.Secondary.Darker(0.3f));
        canvas.Patch(Forms.Box(44, 116, 116, 126, 5), canvas.Colours.Secondary.Darker(0.3f));
    }
}
