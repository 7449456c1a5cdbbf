using SkiaSharp;

namespace GameFactory.Pipeline.Assets.Pictures;

/// <summary>Tiles, pipes and lamps of the tile puzzle, each 192 × 192.</summary>
internal static class TileArt
{
    private const float Middle = 96;
    private const float Half = 22;

    public static void Tile(Easel easel, bool locked)
    {
        easel.Unit = 110;
        var colour = easel.Colours.Surface.Mix(easel.Colours.Secondary, easel.Colours.Dark ? 0.22f : 0.3f);
        easel.Body(Forms.Box(8, 8, 184, 184, 26), colour);
        easel.Patch(Forms.Box(24, 24, 168, 168, 16), colour.Mix(easel.Colours.Background, 0.35f));
        if (!locked)
        {
            return;
        }

        foreach (var (x, y) in new[] { (32f, 32f), (160f, 32f), (32f, 160f), (160f, 160f) })
        {
            easel.Body(Forms.Circle(x, y, 13), easel.Colours.Danger.Mix(easel.Colours.Surface, 0.35f));
            easel.Line(Forms.Svg($"M{x - 7} {y - 5} L{x + 7} {y + 5}", 0, 0, 1), easel.Colours.Danger.Darker(0.5f), 5);
        }
    }

    /// <summary>A pipe with openings at the given sides: n, e, s, w.</summary>
    public static void Pipe(Easel easel, string sides, bool lit)
    {
        easel.Unit = 96;
        var colour = lit ? easel.Colours.Accent : easel.Colours.Surface.Mix(easel.Colours.Text, 0.42f).Mix(easel.Colours.Secondary, 0.2f);
        if (lit)
        {
            using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 12);
            using var paint = new SKPaint { Color = colour.Faded(0.55f), MaskFilter = blur, IsAntialias = true };
            using var halo = Openings(sides, Half + 6);
            easel.Canvas.Save();
            easel.Canvas.ClipRect(new SKRect(0, 0, 192, 192));
            easel.Canvas.DrawPath(halo, paint);
            easel.Canvas.Restore();
        }

        easel.Body(Openings(sides, Half), colour);
        easel.Patch(Openings(sides, Half * 0.32f), lit ? SKColors.White.Faded(0.85f) : colour.Darker(0.4f).Faded(0.7f));
        foreach (var side in sides)
        {
            easel.Canvas.Save();
            easel.Canvas.RotateDegrees(Turn(side), Middle, Middle);
            easel.Body(Forms.Box(Middle - Half - 7, 4, Middle + Half + 7, 26, 6), colour.Darker(lit ? 0.05f : 0.15f));
            easel.Canvas.Restore();
        }

        if (sides.Length == 1)
        {
            easel.Body(Forms.Circle(Middle, Middle, Half + 12), colour);
            easel.Patch(Forms.Circle(Middle, Middle, Half - 4), lit ? SKColors.White.Faded(0.85f) : colour.Darker(0.4f));
        }
    }

    public static void Source(Easel easel)
    {
        easel.Unit = 110;
        var colour = easel.Colours.Primary;
        easel.Glow(Middle, Middle, 92, easel.Colours.Accent.Faded(0.55f));
        easel.Body(Forms.Star(Middle, Middle, 66, 46, 12), colour);
        easel.Body(Forms.Circle(Middle, Middle, 38), easel.Colours.Accent);
        easel.Patch(Forms.Svg("M104 62 L76 102 L94 102 L86 132 L116 90 L98 90 Z", 0, 0, 1), SKColors.White);
    }

    public static void Lamp(Easel easel, bool lit)
    {
        easel.Unit = 110;
        var glass = lit ? easel.Colours.Accent.Lighter(0.25f) : easel.Colours.Surface.Mix(easel.Colours.Text, 0.35f);
        if (lit)
        {
            easel.Glow(Middle, 88, 94, easel.Colours.Accent.Faded(0.8f));
            for (var i = 0; i < 8; i++)
            {
                easel.Canvas.Save();
                easel.Canvas.RotateDegrees(i * 45, Middle, 84);
                easel.Patch(Forms.Box(Middle - 4, 10, Middle + 4, 28, 4), easel.Colours.Accent);
                easel.Canvas.Restore();
            }
        }

        easel.Body(Forms.Box(76, 122, 116, 152, 8), easel.Colours.Secondary.Darker(0.25f));
        easel.Body(Forms.Svg("M78 126 C78 112 54 104 54 78 C54 52 74 38 96 38 C118 38 138 52 138 78 C138 104 114 112 114 126 Z", 0, 0, 1), glass);
        easel.Line(Forms.Svg("M84 122 L84 92 L96 100 L108 92 L108 122", 0, 0, 1), lit ? SKColors.White : glass.Darker(0.45f), 5);
        easel.Patch(Forms.Oval(76, 64, 9, 13), SKColors.White.Faded(lit ? 0.9f : 0.45f));
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

    private static float Turn(char side) => side switch { 'n' => 0, 'e' => 90, 's' => 180, _ => 270 };
}
