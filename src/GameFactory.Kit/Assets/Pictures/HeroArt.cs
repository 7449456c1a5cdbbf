using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>The player's figure: a round little body with what the theme adds to it.</summary>
public static class HeroArt
{
    /// <summary>A figure in a box of 112 × 144.</summary>
    /// <param name="canvas">Painted at its origin.</param>
    /// <param name="pose">stand, run or jump.</param>
    public static void Figure(Canvas canvas, string pose)
    {
        canvas.Unit = 112;
        var lift = pose == "jump" ? -4 : 0;
        UpperBody(canvas, () => Tail(canvas, lift));
        Legs(canvas, pose);
        Arm(canvas, pose, back: true);
        UpperBody(canvas, () =>
        {
            Ears(canvas, lift);
            Trunk(canvas, lift);
            Face(canvas, lift);
            Hat(canvas, lift);
        });
        Arm(canvas, pose, back: false);
    }

    /// <summary>The head alone as a ball with the radius around the middle.</summary>
    public static void Ball(Canvas canvas, float x, float y, float radius)
    {
        var colour = canvas.Colours.Accent;
        canvas.Body(Forms.Circle(x, y, radius), colour);
        canvas.Within(Forms.Circle(x, y, radius), () =>
        {
            canvas.Patch(Forms.Oval(x, y + (radius * 0.85f), radius * 0.8f, radius * 0.5f), colour.Lighter(0.3f).Faded(0.7f));
            canvas.Patch(Forms.Oval(x - (radius * 0.4f), y - (radius * 0.55f), radius * 0.3f, radius * 0.18f), SKColors.White.Faded(0.6f));
        });
        canvas.Eye(x - (radius * 0.3f), y - (radius * 0.02f), radius * 0.24f, 0.1f);
        canvas.Eye(x + (radius * 0.38f), y - (radius * 0.02f), radius * 0.24f, 0.1f);
        canvas.Line(Forms.Smile(x + (radius * 0.04f), y + (radius * 0.34f), radius * 0.26f), colour.Darker(0.65f), radius * 0.09f);
    }

    // Drawn at full size and made smaller, which leaves room for hats, tails and legs.
    private static void UpperBody(Canvas canvas, Action draw)
    {
        canvas.Skia.Save();
        canvas.Skia.Scale(0.8f, 0.8f, 58, 32);
        draw();
        canvas.Skia.Restore();
    }

    private static SKColor Skin(Canvas canvas) =>
        canvas.Look.Hat switch
        {
            "bubble" or "helmet" => canvas.Colours.Primary.Lighter(0.15f),
            _ => canvas.Colours.Primary,
        };

    private static void Trunk(Canvas canvas, float lift)
    {
        var skin = Skin(canvas);
        SKPath Outline() =>
            canvas.Look.Build switch
            {
                "square" => Forms.Box(24, 34 + lift, 92, 118 + lift, 14),
                "tall" => Forms.Soft(58, 16 + lift, 100, 30 + lift, 100, 126 + lift, 58, 130 + lift, 16, 126 + lift, 16, 30 + lift),
                _ => Forms.Soft(58, 22 + lift, 104, 28 + lift, 106, 122 + lift, 58, 128 + lift, 12, 122 + lift, 12, 28 + lift),
            };
        canvas.Body(Outline(), skin);
        canvas.Within(Outline(), () =>
        {
            canvas.Patch(Forms.Oval(68, 106 + lift, 25, 28), skin.Lighter(0.45f).Faded(0.85f));
            if (canvas.Look.Tail == "wings")
            {
                canvas.Patch(Forms.Box(0, 84 + lift, 112, 94 + lift), skin.Darker(0.6f));
                canvas.Patch(Forms.Box(0, 104 + lift, 112, 114 + lift), skin.Darker(0.6f));
            }

            if (canvas.Look is { Hat: "none", Pickup: "cherry" })
            {
                canvas.Patch(Forms.Circle(70, 96 + lift, 6), canvas.Colours.Danger);
                canvas.Patch(Forms.Circle(70, 116 + lift, 6), canvas.Colours.Danger);
                canvas.Line(Forms.Svg($"M8 {44 + lift} q8 -8 16 0 t16 0 t16 0 t16 0 t16 0 t16 0", 0, 0, 1), SKColors.White.Faded(0.9f), 5);
            }

            if (canvas.Look.Hat is "cap" or "cone" or "sailor" or "wide")
            {
                canvas.Patch(Forms.Box(0, 88 + lift, 112, 99 + lift), canvas.Colours.Secondary);
            }
        });
    }

    private static void Face(Canvas canvas, float lift)
    {
        var (skin, y) = (Skin(canvas), 62 + lift);
        switch (canvas.Look.Face)
        {
            case "visor":
                canvas.Body(
                    Forms.Box(40, y - 18, 98, y + 16, 15),
                    canvas.Colours.Text.Mix(canvas.Colours.Surface, canvas.Colours.Dark ? 0.78f : 0.25f)
                );
                canvas.Patch(Forms.Oval(60, y - 1, 5, 8), canvas.Colours.Accent.Lighter(0.5f));
                canvas.Patch(Forms.Oval(80, y - 1, 5, 8), canvas.Colours.Accent.Lighter(0.5f));
                return;
            case "snout":
                canvas.Body(Forms.Soft(70, y + 2, 112, y + 4, 110, y + 26, 70, y + 26), skin.Lighter(0.5f));
                canvas.Patch(Forms.Oval(104, y + 9, 6, 5), new SKColor(32, 24, 40));
                break;
            case "muzzle":
                canvas.Patch(Forms.Oval(76, y + 16, 24, 17), skin.Lighter(0.5f));
                canvas.Line(Forms.Smile(78, y + 20, 9), skin.Darker(0.6f), 3.5f);
                break;
            case "beak":
                canvas.Patch(Forms.Oval(70, y + 4, 30, 30), SKColors.White.Faded(0.92f));
                canvas.Body(Forms.Soft(72, y + 6, 116, y + 12, 72, y + 24), canvas.Colours.Accent);
                break;
            default:
                canvas.Line(Forms.Smile(76, y + 16, 9), skin.Darker(0.6f), 3.5f);
                canvas.Patch(Forms.Circle(50, y + 17, 6), canvas.Colours.Danger.Faded(0.35f));
                break;
        }

        canvas.Eye(62, y - 2, 9.5f);
        canvas.Eye(88, y - 2, 8.5f);
        if (canvas.Look.Face == "glasses")
        {
            canvas.Line(Forms.Circle(62, y - 2, 13), canvas.Colours.Accent.Darker(0.25f), 3.5f);
            canvas.Line(Forms.Circle(89, y - 2, 12), canvas.Colours.Accent.Darker(0.25f), 3.5f);
        }
    }

    private static void Ears(Canvas canvas, float lift)
    {
        var skin = Skin(canvas);
        switch (canvas.Look.Ears)
        {
            case "pointed":
                canvas.Body(Forms.Poly(26, 50 + lift, 28, 8 + lift, 58, 32 + lift), skin);
                canvas.Body(Forms.Poly(62, 32 + lift, 88, 8 + lift, 94, 48 + lift), skin);
                canvas.Patch(Forms.Poly(33, 42 + lift, 34, 20 + lift, 50, 34 + lift), skin.Darker(0.35f));
                break;
            case "round":
                canvas.Body(Forms.Circle(24, 34 + lift, 18), skin);
                canvas.Body(Forms.Circle(92, 32 + lift, 16), skin);
                canvas.Patch(Forms.Circle(24, 34 + lift, 9), skin.Lighter(0.4f));
                break;
            case "horns":
                canvas.Body(
                    Forms.Svg("M0 0 C-6 -16 -22 -20 -26 -34 C-8 -32 12 -22 16 -4 Z", 42, 38 + lift, 0.95f),
                    canvas.Colours.Secondary.Lighter(0.3f)
                );
                canvas.Body(
                    Forms.Svg("M0 0 C6 -16 18 -20 20 -34 C4 -32 -12 -22 -14 -4 Z", 80, 36 + lift, 0.9f),
                    canvas.Colours.Secondary.Lighter(0.3f)
                );
                break;
            case "antennae":
                canvas.Line(Forms.Svg("M0 0 C-2 -14 -10 -22 -18 -24", 48, 34 + lift, 1), skin.Darker(0.5f), 5);
                canvas.Line(Forms.Svg("M0 0 C2 -14 8 -22 16 -24", 74, 34 + lift, 1), skin.Darker(0.5f), 5);
                canvas.Body(Forms.Circle(29, 10 + lift, 6), canvas.Colours.Accent);
                canvas.Body(Forms.Circle(91, 10 + lift, 6), canvas.Colours.Accent);
                break;
            default:
                break;
        }
    }

    private static void Hat(Canvas canvas, float lift)
    {
        var second = canvas.Colours.Secondary;
        switch (canvas.Look.Hat)
        {
            case "bubble":
                canvas.Patch(Forms.Circle(62, 58 + lift, 47), SKColors.White.Faded(0.16f));
                canvas.Line(Forms.Circle(62, 58 + lift, 47), SKColors.White.Faded(0.75f), 4);
                canvas.Line(Forms.Svg("M0 20 C2 8 10 0 20 -3", 30, 38 + lift, 1), SKColors.White.Faded(0.9f), 5);
                break;
            case "sailor":
                canvas.Body(
                    Forms.Soft(24, 24 + lift, 40, 6 + lift, 82, 4 + lift, 100, 22 + lift, 92, 34 + lift, 28, 36 + lift),
                    SKColors.White.Mix(second, 0.08f)
                );
                canvas.Body(Forms.Box(24, 30 + lift, 98, 42 + lift, 6), second);
                break;
            case "wide":
                canvas.Body(Forms.Soft(36, 34 + lift, 42, 4 + lift, 84, 4 + lift, 88, 34 + lift), second);
                canvas.Body(Forms.Soft(4, 36 + lift, 58, 22 + lift, 116, 34 + lift, 58, 48 + lift), second.Darker(0.08f));
                break;
            case "helmet":
                canvas.Body(Forms.Svg("M0 40 C-2 0 86 -2 84 40 L84 46 L0 46 Z", 20, 6 + lift, 1), second.Lighter(0.25f));
                canvas.Body(Forms.Soft(40, 12 + lift, 22, -8 + lift, -4, 6 + lift, 10, 30 + lift, 22, 24 + lift), canvas.Colours.Danger);
                break;
            case "cap":
                canvas.Body(Forms.Svg("M0 30 C0 -6 66 -8 68 24 L70 32 Z", 24, 12 + lift, 1), second);
                canvas.Body(Forms.Box(66, 34 + lift, 112, 44 + lift, 5), second.Darker(0.15f));
                break;
            case "flame":
                canvas.Body(
                    Forms.Svg("M0 0 C-14 -10 -4 -18 -6 -32 C4 -26 8 -24 10 -38 C22 -24 28 -12 16 0 Z", 52, 38 + lift, 0.95f),
                    canvas.Colours.Accent
                );
                break;
            case "cone":
                canvas.Body(Forms.Poly(36, 38 + lift, 62, -6 + lift, 86, 36 + lift), canvas.Colours.Danger);
                canvas.Body(Forms.Circle(62, 0 + lift, 8), canvas.Colours.Accent);
                break;
            case "key":
                canvas.Line(Forms.Svg("M0 0 L0 -16", 58, 34 + lift, 1), second.Darker(0.2f), 7);
                canvas.Body(Forms.Circle(58, 12 + lift, 9), canvas.Colours.Accent);
                break;
            default:
                break;
        }
    }

    private static void Tail(Canvas canvas, float lift)
    {
        var skin = Skin(canvas);
        switch (canvas.Look.Tail)
        {
            case "bushy":
                canvas.Body(
                    Forms.Soft(34, 110 + lift, 2, 118 + lift, -6, 70 + lift, 14, 62 + lift, 28, 84 + lift, 40, 96 + lift),
                    skin.Darker(0.08f)
                );
                canvas.Patch(Forms.Soft(2, 84 + lift, 0, 68 + lift, 14, 66 + lift, 16, 82 + lift), SKColors.White.Faded(0.85f));
                break;
            case "curly":
                canvas.Line(Forms.Svg("M30 40 C-4 44 -10 6 8 4 C18 4 18 18 8 18", 6, 68 + lift, 1), skin.Darker(0.35f), 8);
                break;
            case "fin":
                canvas.Body(Forms.Soft(30, 76 + lift, -4, 44 + lift, 6, 78 + lift, -4, 112 + lift), canvas.Colours.Secondary);
                canvas.Body(Forms.Soft(40, 34 + lift, 56, -4 + lift, 86, 34 + lift), canvas.Colours.Secondary);
                break;
            case "short":
                canvas.Body(Forms.Soft(30, 110 + lift, 0, 104 + lift, 4, 88 + lift, 30, 92 + lift), skin);
                break;
            case "wings":
                canvas.Body(Forms.Oval(18, 58 + lift, 15, 30), SKColors.White.Mix(canvas.Colours.Secondary, 0.3f).Faded(0.85f));
                break;
            default:
                break;
        }
    }

    private static void Legs(Canvas canvas, string pose)
    {
        var boots = canvas.Look.Face == "beak" ? canvas.Colours.Accent : canvas.Colours.Secondary.Darker(0.15f);
        var (a, b) = pose switch
        {
            "run" => ((X: 20f, Y: 118f), (X: 86f, Y: 134f)),
            "jump" => ((X: 30f, Y: 126f), (X: 84f, Y: 116f)),
            _ => ((X: 42f, Y: 134f), (X: 70f, Y: 134f)),
        };
        canvas.Line(Forms.Svg($"M46 100 L{a.X} {a.Y}", 0, 0, 1), Skin(canvas).Darker(0.35f), 12);
        canvas.Line(Forms.Svg($"M70 100 L{b.X} {b.Y}", 0, 0, 1), Skin(canvas).Darker(0.35f), 12);
        canvas.Body(Forms.Oval(a.X + 4, a.Y + 2, 13, 8), boots);
        canvas.Body(Forms.Oval(b.X + 4, b.Y + 2, 13, 8), boots);
    }

    private static void Arm(Canvas canvas, string pose, bool back)
    {
        var skin = Skin(canvas).Darker(back ? 0.35f : 0.08f);
        var (x, y) = (pose, back) switch
        {
            ("run", false) => (18f, 92f),
            ("run", true) => (102f, 72f),
            ("jump", false) => (13f, 54f),
            ("jump", true) => (103f, 48f),
            (_, false) => (22f, 98f),
            _ => (94f, 98f),
        };
        var from = back ? "M84 76" : "M34 78";
        canvas.Line(Forms.Svg($"{from} L{x} {y}", 0, 0, 1), skin, 11);
        canvas.Body(Forms.Circle(x, y, 8), skin.Lighter(0.15f));
    }
}
