using SkiaSharp;

namespace GameFactory.Pipeline.Assets.Pictures;

/// <summary>Layers of things with straight walls: cities, castles, shelves, walls, piers.</summary>
internal static class SilhouetteBuildings
{
    public static void Draw(Easel easel, string kind, SKColor colour, float level, float rise)
    {
        var count = kind is "books" or "shelves" ? 18 : kind == "pier" ? 6 : 8;
        var step = 720f / count;
        if (kind is "wall" or "pier" or "pipes" or "castle" or "shelves")
        {
            easel.Patch(Forms.Box(-2, level + 40, 722, 1282), colour.Darker(0.04f));
        }

        for (var i = 0; i < count; i++)
        {
            var tall = rise * (float)easel.Random.Between(0.6, 1.8);
            var tone = colour.Mix(i % 3 == 0 ? easel.Colours.Background : easel.Colours.Secondary, 0.14f);
            var (middle, half) = ((i + 0.5f) * step, step * 0.5f);
            Silhouettes.Around(easel, middle, step, () => One(easel, kind, tone, level, tall, half));
        }
    }

    private static void One(Easel easel, string kind, SKColor tone, float level, float tall, float half)
    {
        switch (kind)
        {
            case "castle":
                Tower(easel, tone, level, tall, half * 0.5f);
                break;
            case "wall":
                easel.Patch(Forms.Box(-half, level - 10, half, 1282), tone);
                easel.Patch(Forms.Box(-half * 0.6f, level - 54, half * 0.3f, level, 3), tone);
                easel.Line(Forms.Svg($"M{-half} {level + 50} h{half * 2} M{-half} {level + 110} h{half * 2} M0 {level + 50} v60 M{-half * 0.7f} {level - 8} v56", 0, 0, 1), tone.Darker(0.12f), 4);
                break;
            case "shelves":
                easel.Patch(Forms.Box(-half * 0.8f, level - (tall * 0.5f), half * 0.8f, level + 20, 4), tone);
                easel.Patch(Forms.Box(-half * 0.8f, level - (tall * 0.4f), half * 0.8f, level - (tall * 0.4f) + 10), tone.Pale(easel.Colours, 0.5f));
                easel.Patch(Forms.Box(-half - 1, level + 18, half + 1, level + 44), tone.Darker(0.25f));
                break;
            case "books":
                easel.Patch(Forms.Box(-half * 0.92f, level - (tall * 0.4f), half * 0.92f, 1282, 5), tone);
                easel.Patch(Forms.Box(-half * 0.92f, level - (tall * 0.2f), half * 0.92f, level - (tall * 0.2f) + 12), easel.Colours.Background.Mix(easel.Colours.Accent, 0.6f));
                break;
            case "pipes":
                easel.Line(Forms.Svg($"M0 1290 V{level} Q0 {level - 40} {half} {level - 40} H{half * 2}", 0, 0, 1), tone, 34);
                easel.Patch(Forms.Box(-25, level + 30, 25, level + 54, 5), tone.Darker(0.15f));
                break;
            case "pier":
                easel.Patch(Forms.Box(-half - 1, level + 10, half + 1, level + 52), tone);
                easel.Patch(Forms.Box(-17, level - (tall * 0.4f), 17, 1282, 10), tone.Darker(0.12f));
                easel.Line(Forms.Svg($"M0 {level - 14} Q{half} {level + 40} {half * 2} {level - 14}", 0, 0, 1), tone.Lighter(0.3f), 7);
                break;
            default:
                Block(easel, tone, level, tall, half);
                break;
        }
    }

    private static void Block(Easel easel, SKColor tone, float level, float tall, float half)
    {
        var top = level - tall;
        easel.Patch(Forms.Box(-half * 0.95f, top, half * 0.95f, 1282, 4), tone);
        var lit = easel.Colours.Background.Mix(easel.Colours.Accent, 0.55f);
        for (var y = top + 20; y < level + 120; y += 34)
        {
            for (var x = -half * 0.68f; x < half * 0.6f; x += 24)
            {
                if (easel.Random.Chance(0.55))
                {
                    easel.Patch(Forms.Box(x, y, x + 12, y + 18, 2), easel.Random.Chance(0.6) ? lit : tone.Darker(0.15f));
                }
            }
        }
    }

    private static void Tower(Easel easel, SKColor tone, float level, float tall, float half)
    {
        var top = level - (tall * 0.8f);
        easel.Patch(Forms.Box(-half, top, half, 1282), tone);
        easel.Patch(Forms.Poly(-half - 12, top, 0, top - 92, half + 12, top), tone.Mix(easel.Colours.Danger, 0.3f));
        easel.Patch(Forms.Box(-8, top + 30, 8, top + 66, 8), easel.Colours.Background.Mix(easel.Colours.Accent, 0.5f));
        easel.Patch(Forms.Poly(0, top - 124, 30, top - 112, 0, top - 98), easel.Colours.Background.Mix(easel.Colours.Accent, 0.6f));
    }
}
