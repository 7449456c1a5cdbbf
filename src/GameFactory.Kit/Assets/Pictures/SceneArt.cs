using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>Pictures that bring figures and places together: ground, icon, splash.</summary>
public static class SceneArt
{
    /// <summary>512 × 160, repeats sideways.</summary>
    public static void Ground(Canvas canvas)
    {
        var colours = canvas.Colours;
        var earth = colours.Background.Mix(colours.Secondary.Darker(0.25f), colours.Dark ? 0.55f : 0.75f);
        var top = colours.Background.Mix(colours.Primary, colours.Dark ? 0.75f : 0.85f);
        canvas.Patch(Forms.Box(-2, 10, 514, 162), earth);
        canvas.Patch(Forms.Box(-2, 96, 514, 162), earth.Darker(0.1f));
        for (var i = 0; i < 14; i++)
        {
            var (x, y, size) = (30 + canvas.Random.Below(452), 56 + canvas.Random.Below(90), 6 + canvas.Random.Below(12));
            canvas.Patch(Forms.Oval(x, y, size * 1.5f, size), i % 2 == 0 ? earth.Darker(0.18f) : earth.Lighter(0.12f));
        }

        // Eight scallops of 64 pixels meet at the edges, so the strip repeats.
        SKPath[] scallops = [.. Enumerable.Range(0, 9).Select(i => Forms.Oval(i * 64, 27, 30, 19))];
        canvas.Patch(Forms.Joined([Forms.Box(-2, 0, 514, 26), .. scallops]), top);
        canvas.Patch(Forms.Box(-2, 0, 514, 9), top.Lighter(0.3f));
        canvas.Patch(Forms.Box(-2, 0, 514, 3), top.Darker(0.45f));
    }

    /// <summary>Any square size, without transparency.</summary>
    internal static void Icon(Canvas canvas, Action<Canvas> emblem)
    {
        var scale = canvas.Width / 720f;
        canvas.Skia.Save();
        canvas.Skia.Scale(scale);
        canvas.Skia.Save();
        canvas.Skia.Translate(0, -420);
        Place(canvas);
        canvas.Skia.Restore();
        canvas.Glow(360, 360, 330, canvas.Colours.Surface.Lighter(0.2f).Faded(0.55f));
        canvas.Skia.Translate(360, 360);
        Emblem(canvas, emblem, 5.0f);
        canvas.Skia.Restore();
    }

    /// <summary>720 × 1280.</summary>
    internal static void Splash(Canvas canvas, Action<Canvas> emblem)
    {
        Place(canvas);
        canvas.Glow(360, 600, 380, canvas.Colours.Surface.Lighter(0.2f).Faded(0.5f));
        canvas.Skia.Save();
        canvas.Skia.Translate(360, 620);
        Emblem(canvas, emblem, 4.4f);
        canvas.Skia.Restore();
    }

    private static void Place(Canvas canvas)
    {
        var flat = new Canvas(canvas.Skia, 720, 1280, canvas.Colours, canvas.Style, canvas.Look, canvas.Random);
        Backdrops.Sky(flat);
        Silhouettes.Far(flat);
        Silhouettes.Near(flat);
    }

    private static void Emblem(Canvas canvas, Action<Canvas> emblem, float scale)
    {
        canvas.Skia.Save();
        canvas.Skia.Scale(scale);
        emblem(canvas);
        canvas.Skia.Restore();
    }
}
