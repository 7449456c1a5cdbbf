using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>
/// What a picture is painted with: the canvas in the picture's own pixels, the colours, the style. Paths that are handed in belong to the
/// canvas.
/// </summary>
public sealed class Canvas(SKCanvas canvas, int width, int height, ArtColours colours, ArtStyle style, ThemeLook look, SeededRandom random)
{
    /// <summary>For what no method here does.</summary>
    public SKCanvas Skia { get; } = canvas;

    /// <summary>Pixels.</summary>
    public int Width { get; } = width;

    /// <summary>Pixels.</summary>
    public int Height { get; } = height;

    public ArtColours Colours { get; } = colours;

    public ArtStyle Style { get; } = style;

    public ThemeLook Look { get; } = look;

    public SeededRandom Random { get; } = random;

    /// <summary>Size by which outlines and shadows are measured; a picture within a picture sets it.</summary>
    public float Unit { get; set; } = MathF.Min(width, height);

    /// <summary>A solid body in the manner of the style: outline, shading, glow.</summary>
    public void Body(SKPath path, SKColor colour)
    {
        using (path)
        {
            Style.Body(Skia, path, colour, Unit, Colours);
        }
    }

    /// <summary>A flat patch without outline: markings, eyes.</summary>
    public void Patch(SKPath path, SKColor colour)
    {
        using (path)
        using (var paint = Paint(colour))
        {
            Skia.DrawPath(path, paint);
        }
    }

    /// <summary>A patch that keeps within a body drawn before.</summary>
    public void Within(SKPath body, Action paint)
    {
        using (body)
        {
            Skia.Save();
            Skia.ClipPath(body, SKClipOperation.Intersect, Style.Smooth);
            paint();
            Skia.Restore();
        }
    }

    /// <summary>An open or closed line with round ends.</summary>
    public void Line(SKPath path, SKColor colour, float thickness)
    {
        using (path)
        using (var paint = Paint(colour))
        {
            paint.Style = SKPaintStyle.Stroke;
            paint.StrokeWidth = thickness;
            paint.StrokeCap = SKStrokeCap.Round;
            paint.StrokeJoin = SKStrokeJoin.Round;
            Skia.DrawPath(path, paint);
        }
    }

    /// <summary>A soft light.</summary>
    public void Glow(float x, float y, float radius, SKColor colour)
    {
        using var shader = SKShader.CreateRadialGradient(new SKPoint(x, y), radius, [colour, colour.WithAlpha(0)], SKShaderTileMode.Clamp);
        using var paint = Paint(colour);
        paint.Shader = shader;
        Skia.DrawCircle(x, y, radius, paint);
    }

    /// <summary>An eye that looks towards the right; the style decides nothing here, eyes are always readable.</summary>
    public void Eye(float x, float y, float radius, float glance = 0.25f)
    {
        Patch(Forms.Oval(x, y, radius, radius * 1.15f), SKColors.White);
        Patch(Forms.Oval(x + (radius * glance), y + (radius * 0.1f), radius * 0.62f, radius * 0.75f), new SKColor(28, 22, 44));
        Patch(Forms.Circle(x + (radius * glance) - (radius * 0.15f), y - (radius * 0.25f), radius * 0.24f), SKColors.White);
    }

    private SKPaint Paint(SKColor colour) => new() { Color = colour, IsAntialias = Style.Smooth };
}
