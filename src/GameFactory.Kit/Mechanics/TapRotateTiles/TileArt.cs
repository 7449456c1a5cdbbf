using GameFactory.Kit.Assets.Pictures;
using SkiaSharp;

namespace GameFactory.Kit.Mechanics.TapRotateTiles;

/// <summary>Tiles, pipes and lamps of the tile puzzle, each 192 × 192.</summary>
internal static class TileArt
{
    private const float Middle = 96;
    private const float Half = 22;

    public static void Tile(Canvas canvas, bool locked)
    {
        canvas.Unit = 110;
        var colour = canvas.Colours.Surface.Mix(canvas.Colours.Secondary, canvas.Colours.Dark ? 0.22f : 0.3f);
        canvas.Body(Forms.Box(8, 8, 184, 184, 26), colour);
        canvas.Patch(Forms.Box(24, 24, 168, 168, 16), colour.Mix(canvas.Colours.Background, 0.35f));
        if (!locked)
        {
            return;
        }

        foreach (var (x, y) in new[] { (32f, 32f), (160f, 32f), (32f, 160f), (160f, 160f) })
        {
            canvas.Body(Forms.Circle(x, y, 13), canvas.Colours.Danger.Mix(canvas.Colours.Surface, 0.35f));
            canvas.Line(Forms.Svg($"M{x - 7} {y - 5} L{x + 7} {y + 5}", 0, 0, 1), canvas.Colours.Danger.Darker(0.5f), 5);
        }
    }

    /// <summary>A pipe with openings at the given sides: n, e, s, w.</summary>
    public static void Pipe(Canvas canvas, string sides, bool lit)
    {
        canvas.Unit = 96;
        var colour = lit
            ? canvas.Colours.Accent
            : canvas.Colours.Surface.Mix(canvas.Colours.Text, 0.42f).Mix(canvas.Colours.Secondary, 0.2f);
        if (lit)
        {
            using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 12);
            using var paint = new SKPaint
            {
                Color = colour.Faded(0.55f),
                MaskFilter = blur,
                IsAntialias = true,
            };
            using var halo = Openings(sides, Half + 6);
            canvas.Skia.Save();
            canvas.Skia.ClipRect(new SKRect(0, 0, 192, 192));
            canvas.Skia.DrawPath(halo, paint);
            canvas.Skia.Restore();
        }

        canvas.Body(Openings(sides, Half), colour);
        canvas.Patch(Openings(sides, Half * 0.32f), lit ? SKColors.White.Faded(0.85f) : colour.Darker(0.4f).Faded(0.7f));
        foreach (var side in sides)
        {
            canvas.Skia.Save();
            canvas.Skia.RotateDegrees(Turn(side), Middle, Middle);
            canvas.Body(Forms.Box(Middle - Half - 7, 4, Middle + Half + 7, 26, 6), colour.Darker(lit ? 0.05f : 0.15f));
            canvas.Skia.Restore();
        }

        if (sides.Length == 1)
        {
            canvas.Body(Forms.Circle(Middle, Middle, Half + 12), colour);
            canvas.Patch(Forms.Circle(Middle, Middle, Half - 4), lit ? SKColors.White.Faded(0.85f) : colour.Darker(0.4f));
        }
    }

    public static void Source(Canvas canvas)
    {
        canvas.Unit = 110;
        var colour = canvas.Colours.Primary;
        canvas.Glow(Middle, Middle, 92, canvas.Colours.Accent.Faded(0.55f));
        canvas.Body(Forms.Star(Middle, Middle, 66, 46, 12), colour);
        canvas.Body(Forms.Circle(Middle, Middle, 38), canvas.Colours.Accent);
        canvas.Patch(Forms.Svg("M104 62 L76 102 L94 102 L86 132 L116 90 L98 90 Z", 0, 0, 1), SKColors.White);
    }

    public static void Lamp(Canvas canvas, bool lit)
    {
        canvas.Unit = 110;
        var glass = lit ? canvas.Colours.Accent.Lighter(0.25f) : canvas.Colours.Surface.Mix(canvas.Colours.Text, 0.35f);
        if (lit)
        {
            canvas.Glow(Middle, 88, 94, canvas.Colours.Accent.Faded(0.8f));
            for (var i = 0; i < 8; i++)
            {
                canvas.Skia.Save();
                canvas.Skia.RotateDegrees(i * 45, Middle, 84);
                canvas.Patch(Forms.Box(Middle - 4, 10, Middle + 4, 28, 4), canvas.Colours.Accent);
                canvas.Skia.Restore();
            }
        }

        canvas.Body(Forms.Box(76, 122, 116, 152, 8), canvas.Colours.Secondary.Darker(0.25f));
        canvas.Body(
            Forms.Svg("M78 126 C78 112 54 104 54 78 C54 52 74 38 96 38 C118 38 138 52 138 78 C138 104 114 112 114 126 Z", 0, 0, 1),
            glass
        );
        canvas.Line(Forms.Svg("M84 122 L84 92 L96 100 L108 92 L108 122", 0, 0, 1), lit ? SKColors.White : glass.Darker(0.45f), 5);
        canvas.Patch(Forms.Oval(76, 64, 9, 13), SKColors.White.Faded(lit ? 0.9f : 0.45f));
    }

    private static SKPath Openings(string sides, float half)
    {
        var path = Forms.Circle(Middle, Middle, half);
        foreach (var side in sides)
        {
            using var arm = Forms.Box(Middle - half, 0, Middle + half, Middle);
            arm.Transform(SKMatrix.CreateRotationDegrees(Turn(side), Middle, Middle));
            using var old = path;
            path = old.Op(arm, SKPathOp.Union) ?? throw new InvalidOperationException("The pipe's outline could not be joined.");
        }

        return path;
    }

    private static float Turn(char side) =>
        side switch
        {
            'n' => 0,
            'e' => 90,
            's' => 180,
            _ => 270,
        };
}
