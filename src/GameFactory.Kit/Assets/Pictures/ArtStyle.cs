using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>How bodies look in a visual style.</summary>
public abstract class ArtStyle
{
    /// <summary>False for styles made of visible pixels.</summary>
    public virtual bool Smooth => true;

    /// <summary>Pixels of the picture that make one visible pixel: 1 for smooth styles.</summary>
    public virtual int Grain(int width) => 1;

    /// <summary>The style of that name.</summary>
    public static ArtStyle Of(string name) =>
        name switch
        {
            "neon" => new NeonStyle(),
            "pastel" => new PastelStyle(),
            "pixel" => new PixelStyle(),
            "paper" => new PaperStyle(),
            _ => new FlatStyle(),
        };

    /// <summary>Paints a body.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="path">Its outline.</param>
    /// <param name="colour">Its colour.</param>
    /// <param name="unit">Size of the picture, by which outlines are measured.</param>
    /// <param name="colours">All colours of the game.</param>
    public abstract void Body(SKCanvas canvas, SKPath path, SKColor colour, float unit, ArtColours colours);

    /// <summary>Light from above left: the body in two tones and a rim.</summary>
    protected static void Shade(SKCanvas canvas, SKPath path, SKColor light, SKColor dark, bool smooth)
    {
        var bounds = path.Bounds;
        using var shader = SKShader.CreateLinearGradient(
            new SKPoint(bounds.Left + (bounds.Width * 0.25f), bounds.Top),
            new SKPoint(bounds.Left + (bounds.Width * 0.6f), bounds.Bottom),
            [light, dark],
            SKShaderTileMode.Clamp
        );
        using var paint = new SKPaint { IsAntialias = smooth, Shader = shader };
        canvas.DrawPath(path, paint);
    }

    /// <summary>The part of the body that a copy moved up and left does not cover.</summary>
    protected static void Crescent(SKCanvas canvas, SKPath path, float dx, float dy, SKColor colour, bool smooth)
    {
        using var moved = new SKPath(path);
        moved.Transform(SKMatrix.CreateTranslation(dx, dy));
        using var rest = path.Op(moved, SKPathOp.Difference);
        if (rest is not null)
        {
            using var paint = new SKPaint { Color = colour, IsAntialias = smooth };
            canvas.DrawPath(rest, paint);
        }
    }

    protected static void Fill(SKCanvas canvas, SKPath path, SKColor colour, bool smooth)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = smooth };
        canvas.DrawPath(path, paint);
    }

    protected static void Stroke(SKCanvas canvas, SKPath path, SKColor colour, float thickness, bool smooth, float blur = 0)
    {
        using var filter = blur > 0 ? SKMaskFilter.CreateBlur(SKBlurStyle.Normal, blur) : null;
        using var paint = new SKPaint
        {
            Color = colour,
            IsAntialias = smooth,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = thickness,
            StrokeJoin = SKStrokeJoin.Round,
            StrokeCap = SKStrokeCap.Round,
            MaskFilter = filter,
        };
        canvas.DrawPath(path, paint);
    }
}
