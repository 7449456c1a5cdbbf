using SkiaSharp;

namespace GameFactory.Pipeline.Assets.Pictures;

/// <summary>The layers behind a game (720 × 1280): sky, far and near silhouettes. The two front layers repeat sideways.</summary>
internal static class Backdrops
{
    /// <summary>Sky with what shines or floats in it. It stays near the background colour, so that figures keep their contrast.</summary>
    public static void Sky(Easel easel)
    {
        var colours = easel.Colours;
        var top = colours.Dark ? colours.Background.Lighter(0.05f).Mix(colours.Primary, 0.08f) : colours.Background.Mix(colours.Primary, 0.26f);
        var bottom = colours.Background.Mix(colours.Accent, colours.Dark ? 0.1f : 0.14f);
        using var shader = SKShader.CreateLinearGradient(
            new SKPoint(0, 0), new SKPoint(0, easel.Height), [top, colours.Background, bottom], [0, 0.55f, 1], SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        easel.Canvas.DrawRect(0, 0, easel.Width, easel.Height, paint);
        var light = colours.Background.Mix(colours.Accent, colours.Dark ? 0.75f : 0.55f);
        switch (easel.Look.Sky)
        {
            case "stars":
                Dots(easel, 110, SKColors.White, 1.5f, 4);
                easel.Glow(560, 230, 240, colours.Secondary.Faded(0.3f));
                easel.Patch(Forms.Circle(560, 230, 92), colours.Background.Mix(colours.Secondary, 0.65f));
                easel.Within(Forms.Circle(560, 230, 92), () => easel.Patch(Forms.Circle(520, 200, 92), colours.Background.Mix(colours.Secondary, 0.8f)));
                easel.Line(Forms.Svg("M-150 26 C-90 74 90 30 150 -38", 560, 230, 1), light.Faded(0.8f), 14);
                break;
            case "sun":
                easel.Glow(520, 250, 360, light.Faded(0.45f));
                easel.Patch(Forms.Circle(520, 250, 92), light);
                Clouds(easel, 3);
                break;
            case "moon":
                Dots(easel, 60, SKColors.White.Faded(colours.Dark ? 0.9f : 0.7f), 1.5f, 3);
                easel.Glow(540, 240, 280, light.Faded(0.4f));
                easel.Patch(Forms.Circle(540, 240, 84), light.Lighter(0.3f));
                easel.Patch(Forms.Circle(510, 216, 18), light.Lighter(0.1f));
                easel.Patch(Forms.Circle(566, 262, 26), light.Lighter(0.1f));
                break;
            case "embers":
                easel.Glow(360, 1050, 620, colours.Danger.Faded(0.35f));
                Dots(easel, 70, colours.Accent.Faded(0.8f), 2, 6);
                break;
            case "bubbles":
                Rays(easel, light);
                Rings(easel, 26, SKColors.White.Faded(0.4f));
                break;
            case "glow":
                for (var i = 0; i < 16; i++)
                {
                    easel.Glow(easel.Random.Below(720), easel.Random.Below(1000), 40 + easel.Random.Below(110), light.Faded(0.28f));
                }

                break;
            default:
                easel.Glow(220, 260, 320, light.Faded(0.35f));
                Clouds(easel, 6);
                break;
        }
    }

    private static void Dots(Easel easel, int count, SKColor colour, float small, float large)
    {
        for (var i = 0; i < count; i++)
        {
            var radius = small + (float)((large - small) * easel.Random.Unit() * easel.Random.Unit());
            easel.Patch(Forms.Circle(easel.Random.Below(720), easel.Random.Below(1100), radius), colour.Faded((float)easel.Random.Between(0.35, 1.0)));
        }
    }

    private static void Rings(Easel easel, int count, SKColor colour)
    {
        for (var i = 0; i < count; i++)
        {
            var (x, y, radius) = (easel.Random.Below(720), easel.Random.Below(1200), 6 + easel.Random.Below(22));
            easel.Line(Forms.Circle(x, y, radius), colour, 3);
            easel.Patch(Forms.Circle(x - (radius * 0.35f), y - (radius * 0.35f), radius * 0.2f), colour);
        }
    }

    private static void Rays(Easel easel, SKColor light)
    {
        for (var i = 0; i < 5; i++)
        {
            var x = 60 + (i * 150) + easel.Random.Below(60);
            easel.Patch(Forms.Poly(x, 0, x + 60, 0, x - 60, 1280, x - 230, 1280), light.Faded(0.14f));
        }
    }

    private static void Clouds(Easel easel, int count)
    {
        var colour = easel.Colours.Dark ? easel.Colours.Background.Lighter(0.16f) : SKColors.White;
        for (var i = 0; i < count; i++)
        {
            var (x, y, size) = (easel.Random.Below(720), 90 + easel.Random.Below(520), 0.7f + (float)(easel.Random.Unit() * 0.8));
            var body = Forms.Box(x - (110 * size), y - (24 * size), x + (110 * size), y + (26 * size), 26 * size);
            var cloud = Forms.Joined(body, Forms.Circle(x - (34 * size), y - (26 * size), 46 * size), Forms.Circle(x + (36 * size), y - (14 * size), 36 * size));
            easel.Patch(cloud, colour.Faded(0.75f));
        }
    }
}
