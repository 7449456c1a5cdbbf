using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>What the layers of a place are made of, each by its word in <see cref="ThemeLook"/>.</summary>
internal static class SilhouetteForms
{
    /// <summary>Draws one layer.</summary>
    /// <param name="canvas">The picture.</param>
    /// <param name="kind">Word of the theme's look.</param>
    /// <param name="colour">Main tone.</param>
    /// <param name="level">Height of the ground under it.</param>
    /// <param name="rise">How far it reaches above.</param>
    public static void Draw(Canvas canvas, string kind, SKColor colour, float level, float rise)
    {
        switch (kind)
        {
            case "peaks" or "volcano":
                Peaks(canvas, colour, level, rise, kind == "volcano");
                break;
            case "pines" or "trees" or "palms" or "weed" or "coral" or "flowers" or "leaves":
                canvas.Patch(Silhouettes.Ridge(canvas, level + 40, rise * 0.25f, 2), colour);
                Plants(canvas, kind, colour, level + 60, rise);
                break;
            case "skyline" or "castle" or "shelves" or "wall" or "books" or "pipes" or "pier":
                Buildings(canvas, kind, colour, level, rise);
                break;
            case "tents" or "cakes" or "gears" or "bunting" or "icing":
                Fair(canvas, kind, colour, level, rise);
                break;
            case "sea" or "waves":
                Sea(canvas, colour, level);
                break;
            case "dunes" or "drifts":
                canvas.Patch(Silhouettes.Ridge(canvas, level, rise, 1), colour.Lighter(0.1f));
                canvas.Patch(Silhouettes.Ridge(canvas, level + 60, rise * 0.8f, 2), colour);
                break;
            case "rocks":
                Rocks(canvas, colour, level, rise);
                break;
            default:
                canvas.Patch(Silhouettes.Ridge(canvas, level, rise, 2), colour);
                canvas.Patch(Silhouettes.Ridge(canvas, level + 70, rise * 0.7f, 3), colour.Darker(0.06f));
                break;
        }
    }

    private static void Peaks(Canvas canvas, SKColor colour, float level, float rise, bool fire)
    {
        for (var i = 0; i < 6; i++)
        {
            var (x, height, half) = ((i * 120f) + canvas.Random.Below(50), rise * (float)canvas.Random.Between(0.9, 1.7),
                130f + canvas.Random.Below(60));
            var tone = colour.Darker(i % 3 * 0.06f);
            Silhouettes.Around(canvas, x, half, () =>
            {
                var top = level - height;
                canvas.Patch(Forms.Poly(-half, level + 120, -half * 0.1f, top, half * 0.1f, top, half, level + 120), tone);
                canvas.Patch(Forms.Poly(half * 0.1f, top, half, level + 120, half * 0.25f, level + 120, half * 0.02f,
                    top + (height * 0.4f)), tone.Darker(0.1f));
                if (fire)
                {
                    canvas.Glow(0, top, 90, canvas.Colours.Danger.Faded(0.6f));
                    canvas.Patch(Forms.Poly(-half * 0.1f, top, half * 0.1f, top, half * 0.16f, top + 60, half * 0.03f, top + 34,
                        -half * 0.06f, top + 80), canvas.Colours.Accent.Mix(tone, 0.3f));
                }
                else
                {
                    canvas.Patch(Forms.Poly(-half * 0.1f, top, half * 0.1f, top, half * 0.36f, top + 74, half * 0.14f, top + 54, 0,
                        top + 84, -half * 0.16f, top + 54, -half * 0.36f, top + 74), tone.Pale(canvas.Colours, 0.25f));
                }
            });
        }

        canvas.Patch(Silhouettes.Ridge(canvas, level + 100, rise * 0.2f, 2), colour.Darker(0.05f));
    }

    private static void Plants(Canvas canvas, string kind, SKColor colour, float ground, float rise)
    {
        var count = kind is "flowers" or "weed" ? 16 : 9;
        for (var i = 0; i < count; i++)
        {
            var (x, height) = ((i * Step(count)) + canvas.Random.Below(30), rise * (float)canvas.Random.Between(0.8, 1.6));
            var tone = colour.Mix(i % 2 == 0 ? canvas.Colours.Background : canvas.Colours.Secondary, 0.12f);
            var lean = (float)canvas.Random.Between(-30.0, 30.0);
            Silhouettes.Around(canvas, x, 110, () => Plant(canvas, kind, tone, ground, height, lean));
        }

        static float Step(int count) => 720f / count;
    }

    private static void Plant(Canvas canvas, string kind, SKColor tone, float ground, float height, float lean)
    {
        switch (kind)
        {
            case "pines":
                for (var k = 0; k < 3; k++)
                {
                    var (half, foot) = (66f - (k * 15), ground - (height * 0.28f * k));
                    canvas.Patch(Forms.Poly(-half, foot, 0, foot - (height * 0.62f), half, foot), tone.Lighter(k * 0.05f));
                }

                break;
            case "trees":
                canvas.Patch(Forms.Box(-9, ground - height, 9, ground + 40, 4), tone.Darker(0.2f));
                canvas.Patch(Forms.Soft(-70, ground - (height * 0.9f), -40, ground - (height * 1.8f), 44, ground - (height * 1.8f), 74,
                    ground - (height * 0.9f), 0, ground - (height * 0.6f)), tone);
                canvas.Patch(Forms.Circle(-14, ground - (height * 1.3f), 24), tone.Lighter(0.08f));
                break;
            case "palms":
                canvas.Line(Forms.Svg($"M0 {ground} Q{lean} {ground - (height * 0.5f)} {lean} {ground - height}", 0, 0, 1),
                    tone.Darker(0.15f), 13);
                for (var k = 0; k < 5; k++)
                {
                    var side = (k - 2) * 44;
                    canvas.Line(Forms.Svg($"M{lean} {ground - height} q{side * 0.6f} {-40 + (Math.Abs(side) * 0.2f)} {side} "
                        + $"{10 + (Math.Abs(side) * 0.35f)}", 0, 0, 1), tone, 15);
                }

                break;
            case "leaves":
                canvas.Patch(Forms.Soft(-20, ground + 60, lean - 76, ground - (height * 0.5f), lean, ground - (height * 1.2f), lean + 60,
                    ground - (height * 0.4f), 20, ground + 60), tone);
                canvas.Line(Forms.Svg($"M0 {ground + 40} Q{lean * 0.5f} {ground - (height * 0.4f)} {lean} {ground - (height * 0.85f)}", 0,
                    0, 1), tone.Lighter(0.15f), 5);
                break;
            case "weed":
                canvas.Line(Forms.Svg($"M0 {ground + 60} c{lean} {-height * 0.4f} {-lean * 1.5f} {-height * 0.8f} {lean * 0.4f} "
                    + $"{-height * 1.3f}", 0, 0, 1), tone, 18);
                break;
            case "coral":
                canvas.Line(Forms.Svg($"M0 {ground + 30} L0 {ground - (height * 0.5f)} M0 {ground - (height * 0.1f)} q-50 -10 -46 "
                    + $"{-height * 0.6f} M0 {ground - (height * 0.3f)} q44 -6 46 {-height * 0.5f} M0 {ground - (height * 0.4f)} q-4 -30 "
                    + $"{lean} {-height * 0.6f}", 0, 0, 1), tone, 24);
                break;
            default:
                canvas.Line(Forms.Svg($"M0 {ground + 60} Q{lean} {ground - (height * 0.3f)} {lean * 0.6f} {ground - height}", 0, 0, 1),
                    tone.Darker(0.1f), 7);
                canvas.Patch(Forms.Star(lean * 0.6f, ground - height, 30, 17, 7), canvas.Colours.Background.Mix(canvas.Colours.Accent,
                    0.55f));
                canvas.Patch(Forms.Circle(lean * 0.6f, ground - height, 10), canvas.Colours.Background.Mix(canvas.Colours.Text, 0.25f));
                break;
        }
    }

    private static void Rocks(Canvas canvas, SKColor colour, float level, float rise)
    {
        for (var i = 0; i < 8; i++)
        {
            var (x, height, half) = ((i * 90f) + canvas.Random.Below(40), rise * (float)canvas.Random.Between(0.4, 1.2),
                60f + canvas.Random.Below(50));
            Silhouettes.Around(canvas, x, half, () =>
            {
                canvas.Patch(Forms.Poly(-half, level + 110, -half * 0.7f, level - (height * 0.3f), -half * 0.1f, level - height,
                    half * 0.5f, level - (height * 0.6f), half, level + 110), colour);
                canvas.Patch(Forms.Poly(-half * 0.1f, level - height, half * 0.5f, level - (height * 0.6f), half * 0.2f, level + 20),
                    colour.Darker(0.1f));
            });
        }

        canvas.Patch(Silhouettes.Ridge(canvas, level + 70, 30, 3), colour.Darker(0.05f));
    }

    private static void Sea(Canvas canvas, SKColor colour, float level)
    {
        for (var i = 0; i < 4; i++)
        {
            canvas.Patch(Silhouettes.Ridge(canvas, level + (i * 70), 16, 4 + i, 8), colour.Darker(i * 0.05f).Faded(0.9f));
        }

        var x = 120 + canvas.Random.Below(420);
        Silhouettes.Around(canvas, x, 80, () =>
        {
            canvas.Patch(Forms.Poly(-60, level - 26, 60, level - 26, 40, level + 10, -44, level + 10), colour.Darker(0.3f));
            canvas.Patch(Forms.Poly(-6, level - 150, -6, level - 36, -64, level - 36), colour.Pale(canvas.Colours, 0.15f));
            canvas.Patch(Forms.Poly(6, level - 130, 6, level - 36, 54, level - 36), colour.Pale(canvas.Colours, 0.3f));
        });
    }

    private static void Buildings(Canvas canvas, string kind, SKColor colour, float level, float rise) => SilhouetteBuildings.Draw(canvas,
        kind, colour, level, rise);

    private static void Fair(Canvas canvas, string kind, SKColor colour, float level, float rise)
    {
        if (kind != "bunting" && kind != "icing")
        {
            canvas.Patch(Silhouettes.Ridge(canvas, level + 60, rise * 0.2f, 2), colour);
        }

        for (var i = 0; i < 6; i++)
        {
            var (x, height) = (60 + (i * 120f), rise * (float)canvas.Random.Between(0.8, 1.3));
            var tone = colour.Mix(i % 2 == 0 ? canvas.Colours.Accent : canvas.Colours.Secondary, 0.22f);
            Silhouettes.Around(canvas, x, 110, () => Stall(canvas, kind, colour, tone, level, height));
        }
    }

    private static void Stall(Canvas canvas, string kind, SKColor colour, SKColor tone, float level, float height)
    {
        switch (kind)
        {
            case "tents":
                canvas.Patch(Forms.Poly(-84, level - (height * 0.4f), 0, level - (height * 1.4f), 84, level - (height * 0.4f)), tone);
                canvas.Patch(Forms.Poly(-28, level - (height * 0.4f), 0, level - (height * 1.4f), 28, level - (height * 0.4f)),
                    tone.Pale(canvas.Colours, 0.45f));
                canvas.Patch(Forms.Box(-76, level - (height * 0.4f), 76, level + 90), tone.Darker(0.1f));
                canvas.Patch(Forms.Poly(0, level - (height * 1.4f) - 44, 34, level - (height * 1.4f) - 30, 0, level - (height * 1.4f) - 16),
                    canvas.Colours.Background.Mix(canvas.Colours.Danger, 0.6f));
                break;
            case "cakes":
                canvas.Patch(Forms.Poly(-60, level - (height * 0.5f), 60, level - (height * 0.5f), 44, level + 90, -44, level + 90),
                    tone.Darker(0.08f));
                canvas.Patch(Forms.Soft(-84, level - (height * 0.4f), -50, level - (height * 1.2f), 50, level - (height * 1.2f), 84,
                    level - (height * 0.4f)), tone.Pale(canvas.Colours, 0.4f));
                canvas.Patch(Forms.Circle(0, level - height, 17), canvas.Colours.Background.Mix(canvas.Colours.Danger, 0.6f));
                break;
            case "gears":
                canvas.Patch(Forms.Gear(0, level - (height * 0.25f), height * 0.46f, 10, 0.3f), tone);
                canvas.Patch(Forms.Gear(58, level + 34, height * 0.3f, 8, 0.3f), tone.Darker(0.1f));
                break;
            case "bunting":
                canvas.Line(Forms.Svg($"M-62 {level - 30} Q0 {level + 40} 62 {level - 30}", 0, 0, 1), colour.Darker(0.2f), 5);
                for (var k = -1; k <= 1; k++)
                {
                    var drop = k == 0 ? 4 : -8;
                    canvas.Patch(Forms.Poly((k * 36) - 15, level + drop, (k * 36) + 15, level + drop, k * 36, level + 44 + drop), k == 0
                        ? tone : tone.Pale(canvas.Colours, 0.35f));
                }

                canvas.Patch(Forms.Box(-68, level - 60, -56, 1280, 4), colour.Darker(0.15f));
                break;
            default:
                canvas.Patch(Forms.Box(-62, level + 30, 62, 1280), colour);
                canvas.Patch(Forms.Soft(-74, level + 46, -34, level - 44, 34, level - 44, 74, level + 46), tone.Pale(canvas.Colours, 0.3f));
                canvas.Patch(Forms.Box(-20, level + 10, 14, level + 70 + (height * 0.4f), 17), tone.Pale(canvas.Colours, 0.3f));
                break;
        }
    }
}
