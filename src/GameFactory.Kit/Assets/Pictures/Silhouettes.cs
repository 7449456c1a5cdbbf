using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>Far and near layers: silhouettes of a place that repeat sideways after 720 pixels.</summary>
internal static class Silhouettes
{
    private const float Width = 720;
    private const float Bottom = 1280;

    /// <summary>The lower half of the picture, in two tones of haze.</summary>
    public static void Far(Canvas canvas)
    {
        var colours = canvas.Colours;
        var back = colours.Haze(colours.Secondary, colours.Dark ? 0.3f : 0.38f);
        var front = colours.Haze(colours.Primary, colours.Dark ? 0.3f : 0.36f);
        SilhouetteForms.Draw(canvas, canvas.Look.Far, back, 760, 190);
        SilhouetteForms.Draw(canvas, canvas.Look.Far == "sea" ? "waves" : "hills", front, 1010, 60);
    }

    /// <summary>The lower third of the picture, darker and nearer.</summary>
    public static void Near(Canvas canvas)
    {
        var colours = canvas.Colours;
        var colour = colours.Haze(colours.Primary.Mix(colours.Secondary, 0.4f), colours.Dark ? 0.5f : 0.62f);
        SilhouetteForms.Draw(canvas, canvas.Look.Near, colour, 1080, 110);
    }

    /// <summary>A ridge whose height is a sum of waves that close after the width.</summary>
    internal static SKPath Ridge(Canvas canvas, float level, float rise, int first, int step = 12)
    {
        var (a, b, c) = (canvas.Random.Unit() * 6.28, canvas.Random.Unit() * 6.28, canvas.Random.Unit() * 6.28);
        using var path = new SKPathBuilder();
        path.MoveTo(-step, Bottom);
        for (float x = -step; x <= Width + step; x += step)
        {
            var turn = x / Width * 2 * Math.PI;
            var height =
                (0.55 * Math.Sin((turn * first) + a))
                + (0.3 * Math.Sin((turn * (first + 1)) + b))
                + (0.15 * Math.Sin((turn * (first + 4)) + c));
            path.LineTo(x, level - (float)(rise * 0.6 * height));
        }

        path.LineTo(Width + step, Bottom);
        path.Close();
        return path.Detach();
    }

    /// <summary>Draws something at a place, and once more where it sticks out over an edge.</summary>
    internal static void Around(Canvas canvas, float x, float reach, Action draw)
    {
        foreach (var shift in new[] { 0f, -Width, Width })
        {
            if (x + shift + reach > 0 && x + shift - reach < Width)
            {
                canvas.Skia.Save();
                canvas.Skia.Translate(x + shift, 0);
                draw();
                canvas.Skia.Restore();
            }
        }
    }
}
