using GameFactory.Kit.Assets.Pictures;
using SkiaSharp;

namespace GameFactory.Kit.Mechanics.CountdownTimer;

/// <summary>The sign of the clock.</summary>
internal static class ClockArt
{
    /// <summary>96 × 96.</summary>
    public static void Face(Canvas canvas)
    {
        canvas.Unit = 90;
        canvas.Body(Forms.Box(40, 4, 56, 20, 4), canvas.Colours.Secondary);
        canvas.Body(Forms.Circle(48, 52, 38), canvas.Colours.Primary);
        canvas.Patch(Forms.Circle(48, 52, 28), SKColors.White.Mix(canvas.Colours.Primary, 0.06f));
        canvas.Line(Forms.Svg("M48 52 L48 34 M48 52 L60 58", 0, 0, 1), new SKColor(36, 28, 52), 6);
        canvas.Patch(Forms.Circle(48, 52, 5), canvas.Colours.Danger);
    }
}
