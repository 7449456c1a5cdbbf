using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>Cut paper: each piece lies on the one below with a soft shadow and shows its pale cut edge.</summary>
internal sealed class PaperStyle : ArtStyle
{
    private static readonly SKColor s_edge = new(255, 252, 244);

    public override void Body(SKCanvas canvas, SKPath path, SKColor colour, float unit, ArtColours colours)
    {
        using (var shadow = new SKPath(path))
        using (var filter = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, unit * 0.022f))
        using (
            var paint = new SKPaint
            {
                Color = new SKColor(40, 26, 20, 110),
                IsAntialias = true,
                MaskFilter = filter,
            }
        )
        {
            shadow.Transform(SKMatrix.CreateTranslation(unit * 0.015f, unit * 0.03f));
            canvas.DrawPath(shadow, paint);
        }

        Stroke(canvas, path, s_edge, unit * 0.03f, Smooth);
        Shade(canvas, path, colour.Lighter(0.12f), colour.Darker(0.06f), Smooth);
    }
}
