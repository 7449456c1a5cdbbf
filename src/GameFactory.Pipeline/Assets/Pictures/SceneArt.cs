using GameFactory.Pipeline.Mechanics;
using SkiaSharp;

namespace GameFactory.Pipeline.Assets.Pictures;

/// <summary>Pictures that bring figures and places together: ground, icon, splash.</summary>
internal static class SceneArt
{
    /// <summary>512 × 160, repeats sideways.</summary>
    public static void Ground(Easel easel)
    {
        var colours = easel.Colours;
        var earth = colours.Background.Mix(colours.Secondary.Darker(0.25f), colours.Dark ? 0.55f : 0.75f);
        var top = colours.Background.Mix(colours.Primary, colours.Dark ? 0.75f : 0.85f);
        easel.Patch(Forms.Box(-2, 10, 514, 162), earth);
        easel.Patch(Forms.Box(-2, 96, 514, 162), earth.Darker(0.1f));
        for (var i = 0; i < 14; i++)
        {
            var (x, y, size) = (30 + easel.Random.Below(452), 56 + easel.Random.Below(90), 6 + easel.Random.Below(12));
            easel.Patch(Forms.Oval(x, y, size * 1.5f, size), i % 2 == 0 ? earth.Darker(0.18f) : earth.Lighter(0.12f));
        }

        // Eight scallops of 64 pixels meet at the edges, so the strip repeats.
        SKPath[] scallops = [.. Enumerable.Range(0, 9).Select(i => Forms.Oval(i * 64, 27, 30, 19))];
        easel.Patch(Forms.Joined([Forms.Box(-2, 0, 514, 26), .. scallops]), top);
        easel.Patch(Forms.Box(-2, 0, 514, 9), top.Lighter(0.3f));
        easel.Patch(Forms.Box(-2, 0, 514, 3), top.Darker(0.45f));
    }

    /// <summary>Any square size, without transparency.</summary>
    public static void Icon(Easel easel, string core)
    {
        var scale = easel.Width / 720f;
        easel.Canvas.Save();
        easel.Canvas.Scale(scale);
        easel.Canvas.Save();
        easel.Canvas.Translate(0, -420);
        Place(easel);
        easel.Canvas.Restore();
        easel.Glow(360, 360, 330, easel.Colours.Surface.Lighter(0.2f).Faded(0.55f));
        easel.Canvas.Translate(360, 360);
        Emblem(easel, core, 5.0f);
        easel.Canvas.Restore();
    }

    /// <summary>720 × 1280.</summary>
    public static void Splash(Easel easel, string core)
    {
        Place(easel);
        easel.Glow(360, 600, 380, easel.Colours.Surface.Lighter(0.2f).Faded(0.5f));
        easel.Canvas.Save();
        easel.Canvas.Translate(360, 620);
        Emblem(easel, core, 4.4f);
        easel.Canvas.Restore();
    }

    private static void Place(Easel easel)
    {
        var flat = new Easel(easel.Canvas, 720, 1280, easel.Colours, easel.Style, easel.Look, easel.Random);
        Backdrops.Sky(flat);
        Silhouettes.Far(flat);
        Silhouettes.Near(flat);
    }

    // The figure stands for the game: the runner's hero, the puzzle's lamp, the breakout's ball with its wall.
    private static void Emblem(Easel easel, string core, float scale)
    {
        easel.Canvas.Save();
        easel.Canvas.Scale(scale);
        switch (core)
        {
            case KitMechanics.Tiles:
                easel.Canvas.Scale(0.68f);
                easel.Canvas.Translate(-96, -96);
                TileArt.Tile(easel, locked: false);
                TileArt.Pipe(easel, "es", lit: true);
                TileArt.Lamp(easel, lit: true);
                break;
            case KitMechanics.Ball:
                easel.Canvas.Save();
                easel.Canvas.Translate(-58, -56);
                easel.Canvas.Scale(0.6f);
                BreakoutArt.Brick(easel, 3);
                easel.Canvas.Translate(-96, 78);
                BreakoutArt.Brick(easel, 1);
                easel.Canvas.Translate(190, 0);
                BreakoutArt.Brick(easel, 2);
                easel.Canvas.Restore();
                easel.Unit = 70;
                HeroArt.Ball(easel, 4, 26, 36);
                break;
            default:
                easel.Canvas.Scale(0.95f);
                easel.Canvas.Translate(-60, -74);
                HeroArt.Figure(easel, "jump");
                break;
        }

        easel.Canvas.Restore();
    }
}
