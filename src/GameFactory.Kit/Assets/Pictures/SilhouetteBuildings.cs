using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>Layers of things with straight walls: cities, castles, shelves, walls, piers.</summary>
internal static class SilhouetteBuildings
{
    public static void Draw(Canvas canvas, string kind, SKColor colour, float level, float rise)
    {
        var count =
            kind is "books" or "shelves" ? 18
            : kind == "pier" ? 6
            : 8;
        var step = 720f / count;
        if (kind is "wall" or "pier" or "pipes" or "castle" or "shelves")
        {
            canvas.Patch(Forms.Box(-2, level + 40, 722, 1282), colour.Darker(0.04f));
        }

        for (var i = 0; i < count; i++)
        {
            var tall = rise * (float)canvas.Random.Between(0.6, 1.8);
            var tone = colour.Mix(i % 3 == 0 ? canvas.Colours.Background : canvas.Colours.Secondary, 0.14f);
            var (middle, half) = ((i + 0.5f) * step, step * 0.5f);
            Silhouettes.Around(canvas, middle, step, () => One(canvas, kind, tone, level, tall, half));
        }
    }

    private static void One(Canvas canvas, string kind, SKColor tone, float level, float tall, float half)
    {
        switch (kind)
        {
            case "castle":
                Tower(canvas, tone, level, tall, half * 0.5f);
                break;
            case "wall":
                canvas.Patch(Forms.Box(-half, level - 10, half, 1282), tone);
                canvas.Patch(Forms.Box(-half * 0.6f, level - 54, half * 0.3f, level, 3), tone);
                canvas.Line(
                    Forms.Svg(
                        $"M{-half} {level + 50} h{half * 2} M{-half} {level + 110} h{half * 2} M0 {level + 50} v60 M{-half * 0.7f} "
                            + $"{level - 8} v56",
                        0,
                        0,
                        1
                    ),
                    tone.Darker(0.12f),
                    4
                );
                break;
            case "shelves":
                canvas.Patch(Forms.Box(-half * 0.8f, level - (tall * 0.5f), half * 0.8f, level + 20, 4), tone);
                canvas.Patch(
                    Forms.Box(-half * 0.8f, level - (tall * 0.4f), half * 0.8f, level - (tall * 0.4f) + 10),
                    tone.Pale(canvas.Colours, 0.5f)
                );
                canvas.Patch(Forms.Box(-half - 1, level + 18, half + 1, level + 44), tone.Darker(0.25f));
                break;
            case "books":
                canvas.Patch(Forms.Box(-half * 0.92f, level - (tall * 0.4f), half * 0.92f, 1282, 5), tone);
                canvas.Patch(
                    Forms.Box(-half * 0.92f, level - (tall * 0.2f), half * 0.92f, level - (tall * 0.2f) + 12),
                    canvas.Colours.Background.Mix(canvas.Colours.Accent, 0.6f)
                );
                break;
            case "pipes":
                canvas.Line(Forms.Svg($"M0 1290 V{level} Q0 {level - 40} {half} {level - 40} H{half * 2}", 0, 0, 1), tone, 34);
                canvas.Patch(Forms.Box(-25, level + 30, 25, level + 54, 5), tone.Darker(0.15f));
                break;
            case "pier":
                canvas.Patch(Forms.Box(-half - 1, level + 10, half + 1, level + 52), tone);
                canvas.Patch(Forms.Box(-17, level - (tall * 0.4f), 17, 1282, 10), tone.Darker(0.12f));
                canvas.Line(Forms.Svg($"M0 {level - 14} Q{half} {level + 40} {half * 2} {level - 14}", 0, 0, 1), tone.Lighter(0.3f), 7);
                break;
            default:
                Block(canvas, tone, level, tall, half);
                break;
        }
    }

    private static void Block(Canvas canvas, SKColor tone, float level, float tall, float half)
    {
        var top = level - tall;
        canvas.Patch(Forms.Box(-half * 0.95f, top, half * 0.95f, 1282, 4), tone);
        var lit = canvas.Colours.Background.Mix(canvas.Colours.Accent, 0.55f);
        for (var y = top + 20; y < level + 120; y += 34)
        {
            for (var x = -half * 0.68f; x < half * 0.6f; x += 24)
            {
                if (canvas.Random.Chance(0.55))
                {
                    canvas.Patch(Forms.Box(x, y, x + 12, y + 18, 2), canvas.Random.Chance(0.6) ? lit : tone.Darker(0.15f));
                }
            }
        }
    }

    private static void Tower(Canvas canvas, SKColor tone, float level, float tall, float half)
    {
        var top = level - (tall * 0.8f);
        canvas.Patch(Forms.Box(-half, top, half, 1282), tone);
        canvas.Patch(Forms.Poly(-half - 12, top, 0, top - 92, half + 12, top), tone.Mix(canvas.Colours.Danger, 0.3f));
        canvas.Patch(Forms.Box(-8, top + 30, 8, top + 66, 8), canvas.Colours.Background.Mix(canvas.Colours.Accent, 0.5f));
        canvas.Patch(Forms.Poly(0, top - 124, 30, top - 112, 0, top - 98), canvas.Colours.Background.Mix(canvas.Colours.Accent, 0.6f));
    }
}
