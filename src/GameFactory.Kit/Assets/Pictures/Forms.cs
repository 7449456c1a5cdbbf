using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>Outlines that pictures are put together from. Each call makes a new path, which the canvas disposes of.</summary>
public static class Forms
{
    public static SKPath Oval(float x, float y, float rx, float ry)
    {
        using var path = new SKPathBuilder();
        path.AddOval(new SKRect(x - rx, y - ry, x + rx, y + ry));
        return path.Detach();
    }

    public static SKPath Circle(float x, float y, float radius) => Oval(x, y, radius, radius);

    public static SKPath Box(float left, float top, float right, float bottom, float radius = 0)
    {
        using var path = new SKPathBuilder();
        path.AddRoundRect(new SKRect(left, top, right, bottom), radius, radius);
        return path.Detach();
    }

    /// <summary>A closed polygon of x, y pairs.</summary>
    public static SKPath Poly(params ReadOnlySpan<float> points)
    {
        using var path = new SKPathBuilder();
        path.MoveTo(points[0], points[1]);
        for (var i = 2; i < points.Length; i += 2)
        {
            path.LineTo(points[i], points[i + 1]);
        }

        path.Close();
        return path.Detach();
    }

    /// <summary>A closed curve through the middles of the polygon's sides: a soft form of any shape.</summary>
    public static SKPath Soft(params ReadOnlySpan<float> points)
    {
        using var path = new SKPathBuilder();
        var count = points.Length / 2;
        path.MoveTo((points[^2] + points[0]) / 2, (points[^1] + points[1]) / 2);
        for (var i = 0; i < count; i++)
        {
            var next = (i + 1) % count;
            var (x, y) = (points[2 * i], points[(2 * i) + 1]);
            path.QuadTo(x, y, (x + points[2 * next]) / 2, (y + points[(2 * next) + 1]) / 2);
        }

        path.Close();
        return path.Detach();
    }

    /// <summary>A star with points at the outer and notches at the inner radius, the first point upwards.</summary>
    public static SKPath Star(float x, float y, float outer, float inner, int points, float turn = 0)
    {
        Span<float> corners = stackalloc float[points * 4];
        for (var i = 0; i < points * 2; i++)
        {
            var radius = i % 2 == 0 ? outer : inner;
            var angle = turn - (MathF.PI / 2) + (i * MathF.PI / points);
            (corners[2 * i], corners[(2 * i) + 1]) = (x + (radius * MathF.Cos(angle)), y + (radius * MathF.Sin(angle)));
        }

        return Poly(corners);
    }

    /// <summary>A cog wheel with a hole.</summary>
    public static SKPath Gear(float x, float y, float outer, int teeth, float hole = 0.35f)
    {
        Span<float> corners = stackalloc float[teeth * 8];
        for (var i = 0; i < teeth; i++)
        {
            for (var k = 0; k < 4; k++)
            {
                var angle = ((i + ((k - 1.5f) * (k is 0 or 3 ? 0.18f : 0.22f))) * 2 * MathF.PI / teeth) - (MathF.PI / 2);
                var radius = k is 0 or 3 ? outer * 0.78f : outer;
                var at = ((i * 4) + k) * 2;
                (corners[at], corners[at + 1]) = (x + (radius * MathF.Cos(angle)), y + (radius * MathF.Sin(angle)));
            }
        }

        using var wheel = Poly(corners);
        using var axle = Circle(x, y, outer * hole);
        return wheel.Op(axle, SKPathOp.Difference) ?? throw new InvalidOperationException("The cog's hole could not be cut.");
    }

    /// <summary>Several outlines as one; the parts are used up.</summary>
    public static SKPath Joined(params ReadOnlySpan<SKPath> parts)
    {
        using var path = new SKPathBuilder();
        foreach (var part in parts)
        {
            path.AddPath(part);
            part.Dispose();
        }

        return path.Detach();
    }

    /// <summary>An open arc that hangs between two points.</summary>
    public static SKPath Smile(float x, float y, float half)
    {
        using var path = new SKPathBuilder();
        path.MoveTo(x - half, y);
        path.QuadTo(x, y + (half * 0.9f), x + half, y);
        return path.Detach();
    }

    /// <summary>SVG path data, scaled and moved.</summary>
    public static SKPath Svg(string data, float x, float y, float scale)
    {
        var path = SKPath.ParseSvgPathData(data) ?? throw new ArgumentException($"'{data}' is not a valid SVG path.", nameof(data));
        path.Transform(SKMatrix.CreateScaleTranslation(scale, scale, x, y));
        return path;
    }
}
