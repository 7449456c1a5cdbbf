using GameFactory.Kit.Mechanics;
using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>Pictures that bring figures and places together: ground, icon, splash.</summary>
internal static class SceneArt
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
    public static void Icon(Canvas canvas, string core)
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
        Emblem(canvas, core, 5.0f);
        canvas.Skia.Restore();
    }

    /// <summary>720 × 1280.</summary>
    public static void Splash(Canvas canvas, string core)
    {
        Place(canvas);
        canvas.Glow(360, 600, 380, canvas.Colours.Surface.Lighter(0.2f).Faded(0.5f));
        canvas.Skia.Save();
        canvas.Skia.Translate(360, 620);
        Emblem(canvas, core, 4.4f);
        canvas.Skia.Restore();
    }

    private static void Place(Canvas canvas)
    {
        var flat = new Canvas(canvas.Skia, 720, 1280, canvas.Colours, canvas.Style, canvas.Look, canvas.Random);
        Backdrops.Sky(flat);
        Silhouettes.Far(flat);
        Silhouettes.Near(flat);
    }

    // The figure stands for the game: the runner's hero, the puzzle's lamp, the breakout's ball with its wall.
    private static void Emblem(Canvas canvas, string core, float scale)
    {
        canvas.Skia.Save();
        canvas.Skia.Scale(scale);
        switch (core)
        {
            case KitMechanics.Tiles:
                canvas.Skia.Scale(0.68f);
                canvas.Skia.Translate(-96, -96);
                TileArt.Tile(canvas, locked: false);
                TileArt.Pipe(canvas, "es", lit: true);
                TileArt.Lamp(canvas, lit: true);
                break;
            case KitMechanics.Ball:
                canvas.Skia.Save();
                canvas.Skia.Translate(-58, -56);
                canvas.Skia.Scale(0.6f);
                BreakoutArt.Brick(canvas, 3);
                canvas.Skia.Translate(-96, 78);
                BreakoutArt.Brick(canvas, 1);
                canvas.Skia.Translate(190, 0);
                BreakoutArt.Brick(canvas, 2);
                canvas.Skia.Restore();
                canvas.Unit = 70;
                HeroArt.Ball(canvas, 4, 26, 36);
                break;
            default:
                canvas.Skia.Scale(0.95f);
                canvas.Skia.Translate(-60, -74);
                HeroArt.Figure(canvas, "jump");
                break;
        }

        canvas.Skia.Restore();
    }
}
