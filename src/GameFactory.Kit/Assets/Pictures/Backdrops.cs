using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>The layers behind a game (720 × 1280): sky, far and near silhouettes. The two front layers repeat sideways.</summary>
internal static class Backdrops
{
    /// <summary>Sky with what shines or floats in it. It stays near the background colour, so that figures keep their contrast.</summary>
    public static void Sky(Canvas canvas)
    {
        var colours = canvas.Colours;
        var top = colours.Dark
            ? colours.Background.Lighter(0.05f).Mix(colours.Primary, 0.08f)
            : colours.Background.Mix(colours.Primary, 0.26f);
        var bottom = colours.Background.Mix(colours.Accent, colours.Dark ? 0.1f : 0.14f);
        using var shader = SKShader.CreateLinearGradient(
            new SKPoint(0, 0),
            new SKPoint(0, canvas.Height),
            [top, colours.Background, bottom],
            [0, 0.55f, 1],
            SKShaderTileMode.Clamp
        );
        using var paint = new SKPaint { Shader = shader };
        canvas.Skia.DrawRect(0, 0, canvas.Width, canvas.Height, paint);
        var light = colours.Background.Mix(colours.Accent, colours.Dark ? 0.75f : 0.55f);
        switch (canvas.Look.Sky)
        {
            case "stars":
                Dots(canvas, 110, SKColors.White, 1.5f, 4);
                canvas.Glow(560, 230, 240, colours.Secondary.Faded(0.3f));
                canvas.Patch(Forms.Circle(560, 230, 92), colours.Background.Mix(colours.Secondary, 0.65f));
                canvas.Within(Forms.Circle(560, 230, 92), () =>
                    canvas.Patch(Forms.Circle(520, 200, 92), colours.Background.Mix(colours.Secondary, 0.8f))
                );
                canvas.Line(Forms.Svg("M-150 26 C-90 74 90 30 150 -38", 560, 230, 1), light.Faded(0.8f), 14);
                break;
            case "sun":
                canvas.Glow(520, 250, 360, light.Faded(0.45f));
                canvas.Patch(Forms.Circle(520, 250, 92), light);
                Clouds(canvas, 3);
                break;
            case "moon":
                Dots(canvas, 60, SKColors.White.Faded(colours.Dark ? 0.9f : 0.7f), 1.5f, 3);
                canvas.Glow(540, 240, 280, light.Faded(0.4f));
                canvas.Patch(Forms.Circle(540, 240, 84), light.Lighter(0.3f));
                canvas.Patch(Forms.Circle(510, 216, 18), light.Lighter(0.1f));
                canvas.Patch(Forms.Circle(566, 262, 26), light.Lighter(0.1f));
                break;
            case "embers":
                canvas.Glow(360, 1050, 620, colours.Danger.Faded(0.35f));
                Dots(canvas, 70, colours.Accent.Faded(0.8f), 2, 6);
                break;
            case "bubbles":
                Rays(canvas, light);
                Rings(canvas, 26, SKColors.White.Faded(0.4f));
                break;
            case "glow":
                for (var i = 0; i < 16; i++)
                {
                    canvas.Glow(canvas.Random.Below(720), canvas.Random.Below(1000), 40 + canvas.Random.Below(110), light.Faded(0.28f));
                }

                break;
            default:
                canvas.Glow(220, 260, 320, light.Faded(0.35f));
                Clouds(canvas, 6);
                break;
        }
    }

    private static void Dots(Canvas canvas, int count, SKColor colour, float small, float large)
    {
        for (var i = 0; i < count; i++)
        {
            var radius = small + (float)((large - small) * canvas.Random.Unit() * canvas.Random.Unit());
            canvas.Patch(
                Forms.Circle(canvas.Random.Below(720), canvas.Random.Below(1100), radius),
                colour.Faded((float)canvas.Random.Between(0.35, 1.0))
            );
        }
    }

    private static void Rings(Canvas canvas, int count, SKColor colour)
    {
        for (var i = 0; i < count; i++)
        {
            var (x, y, radius) = (canvas.Random.Below(720), canvas.Random.Below(1200), 6 + canvas.Random.Below(22));
            canvas.Line(Forms.Circle(x, y, radius), colour, 3);
            canvas.Patch(Forms.Circle(x - (radius * 0.35f), y - (radius * 0.35f), radius * 0.2f), colour);
        }
    }

    private static void Rays(Canvas canvas, SKColor light)
    {
        for (var i = 0; i < 5; i++)
        {
            var x = 60 + (i * 150) + canvas.Random.Below(60);
            canvas.Patch(Forms.Poly(x, 0, x + 60, 0, x - 60, 1280, x - 230, 1280), light.Faded(0.14f));
        }
    }

    private static void Clouds(Canvas canvas, int count)
    {
        var colour = canvas.Colours.Dark ? canvas.Colours.Background.Lighter(0.16f) : SKColors.White;
        for (var i = 0; i < count; i++)
        {
            var (x, y, size) = (canvas.Random.Below(720), 90 + canvas.Random.Below(520), 0.7f + (float)(canvas.Random.Unit() * 0.8));
            var body = Forms.Box(x - (110 * size), y - (24 * size), x + (110 * size), y + (26 * size), 26 * size);
            var cloud = Forms.Joined(
                body,
                Forms.Circle(x - (34 * size), y - (26 * size), 46 * size),
                Forms.Circle(x + (36 * size), y - (14 * size), 36 * size)
            );
            canvas.Patch(cloud, colour.Faded(0.75f));
        }
    }
}
