using SkiaSharp;

namespace GameFactory.Pipeline.Assets.Pictures;

/// <summary>The player's figure: a round little body with what the theme adds to it.</summary>
internal static class HeroArt
{
    /// <summary>A figure in a box of 112 × 144.</summary>
    /// <param name="easel">Painted at its origin.</param>
    /// <param name="pose">stand, run or jump.</param>
    public static void Figure(Easel easel, string pose)
    {
        easel.Unit = 112;
        var lift = pose == "jump" ? -4 : 0;
        UpperBody(easel, () => Tail(easel, lift));
        Legs(easel, pose);
        Arm(easel, pose, back: true);
        UpperBody(easel, () =>
        {
            Ears(easel, lift);
            Trunk(easel, lift);
            Face(easel, lift);
            Hat(easel, lift);
        });
        Arm(easel, pose, back: false);
    }

    /// <summary>The head alone as a ball with the radius around the middle.</summary>
    public static void Ball(Easel easel, float x, float y, float radius)
    {
        var colour = easel.Colours.Accent;
        easel.Body(Forms.Circle(x, y, radius), colour);
        easel.Within(Forms.Circle(x, y, radius), () =>
        {
            easel.Patch(Forms.Oval(x, y + (radius * 0.85f), radius * 0.8f, radius * 0.5f), colour.Lighter(0.3f).Faded(0.7f));
            easel.Patch(Forms.Oval(x - (radius * 0.4f), y - (radius * 0.55f), radius * 0.3f, radius * 0.18f), SKColors.White.Faded(0.6f));
        });
        easel.Eye(x - (radius * 0.3f), y - (radius * 0.02f), radius * 0.24f, 0.1f);
        easel.Eye(x + (radius * 0.38f), y - (radius * 0.02f), radius * 0.24f, 0.1f);
        easel.Line(Forms.Smile(x + (radius * 0.04f), y + (radius * 0.34f), radius * 0.26f), colour.Darker(0.65f), radius * 0.09f);
    }

    // Drawn at full size and made smaller, which leaves room for hats, tails and legs.
    private static void UpperBody(Easel easel, Action draw)
    {
        easel.Canvas.Save();
        easel.Canvas.Scale(0.8f, 0.8f, 58, 32);
        draw();
        easel.Canvas.Restore();
    }

    private static SKColor Skin(Easel easel) => easel.Look.Hat switch
    {
        "bubble" or "helmet" => easel.Colours.Primary.Lighter(0.15f),
        _ => easel.Colours.Primary,
    };

    private static void Trunk(Easel easel, float lift)
    {
        var skin = Skin(easel);
        SKPath Outline() => easel.Look.Build switch
        {
            "square" => Forms.Box(24, 34 + lift, 92, 118 + lift, 14),
            "tall" => Forms.Soft(58, 16 + lift, 100, 30 + lift, 100, 126 + lift, 58, 130 + lift, 16, 126 + lift, 16, 30 + lift),
            _ => Forms.Soft(58, 22 + lift, 104, 28 + lift, 106, 122 + lift, 58, 128 + lift, 12, 122 + lift, 12, 28 + lift),
        };
        easel.Body(Outline(), skin);
        easel.Within(Outline(), () =>
        {
            easel.Patch(Forms.Oval(68, 106 + lift, 25, 28), skin.Lighter(0.45f).Faded(0.85f));
            if (easel.Look.Tail == "wings")
            {
                easel.Patch(Forms.Box(0, 84 + lift, 112, 94 + lift), skin.Darker(0.6f));
                easel.Patch(Forms.Box(0, 104 + lift, 112, 114 + lift), skin.Darker(0.6f));
            }

            if (easel.Look is { Hat: "none", Pickup: "cherry" })
            {
                easel.Patch(Forms.Circle(70, 96 + lift, 6), easel.Colours.Danger);
                easel.Patch(Forms.Circle(70, 116 + lift, 6), easel.Colours.Danger);
                easel.Line(Forms.Svg($"M8 {44 + lift} q8 -8 16 0 t16 0 t16 0 t16 0 t16 0 t16 0", 0, 0, 1), SKColors.White.Faded(0.9f), 5);
            }

            if (easel.Look.Hat is "cap" or "cone" or "sailor" or "wide")
            {
                easel.Patch(Forms.Box(0, 88 + lift, 112, 99 + lift), easel.Colours.Secondary);
            }
        });
    }

    private static void Face(Easel easel, float lift)
    {
        var (skin, y) = (Skin(easel), 62 + lift);
        switch (easel.Look.Face)
        {
            case "visor":
                easel.Body(Forms.Box(40, y - 18, 98, y + 16, 15), easel.Colours.Text.Mix(easel.Colours.Surface, easel.Colours.Dark ? 0.78f : 0.25f));
                easel.Patch(Forms.Oval(60, y - 1, 5, 8), easel.Colours.Accent.Lighter(0.5f));
                easel.Patch(Forms.Oval(80, y - 1, 5, 8), easel.Colours.Accent.Lighter(0.5f));
                return;
            case "snout":
                easel.Body(Forms.Soft(70, y + 2, 112, y + 4, 110, y + 26, 70, y + 26), skin.Lighter(0.5f));
                easel.Patch(Forms.Oval(104, y + 9, 6, 5), new SKColor(32, 24, 40));
                break;
            case "muzzle":
                easel.Patch(Forms.Oval(76, y + 16, 24, 17), skin.Lighter(0.5f));
                easel.Line(Forms.Smile(78, y + 20, 9), skin.Darker(0.6f), 3.5f);
                break;
            case "beak":
                easel.Patch(Forms.Oval(70, y + 4, 30, 30), SKColors.White.Faded(0.92f));
                easel.Body(Forms.Soft(72, y + 6, 116, y + 12, 72, y + 24), easel.Colours.Accent);
                break;
            default:
                easel.Line(Forms.Smile(76, y + 16, 9), skin.Darker(0.6f), 3.5f);
                easel.Patch(Forms.Circle(50, y + 17, 6), easel.Colours.Danger.Faded(0.35f));
                break;
        }

        easel.Eye(62, y - 2, 9.5f);
        easel.Eye(88, y - 2, 8.5f);
        if (easel.Look.Face == "glasses")
        {
            easel.Line(Forms.Circle(62, y - 2, 13), easel.Colours.Accent.Darker(0.25f), 3.5f);
            easel.Line(Forms.Circle(89, y - 2, 12), easel.Colours.Accent.Darker(0.25f), 3.5f);
        }
    }

    private static void Ears(Easel easel, float lift)
    {
        var skin = Skin(easel);
        switch (easel.Look.Ears)
        {
            case "pointed":
                easel.Body(Forms.Poly(26, 50 + lift, 28, 8 + lift, 58, 32 + lift), skin);
                easel.Body(Forms.Poly(62, 32 + lift, 88, 8 + lift, 94, 48 + lift), skin);
                easel.Patch(Forms.Poly(33, 42 + lift, 34, 20 + lift, 50, 34 + lift), skin.Darker(0.35f));
                break;
            case "round":
                easel.Body(Forms.Circle(24, 34 + lift, 18), skin);
                easel.Body(Forms.Circle(92, 32 + lift, 16), skin);
                easel.Patch(Forms.Circle(24, 34 + lift, 9), skin.Lighter(0.4f));
                break;
            case "horns":
                easel.Body(Forms.Svg("M0 0 C-6 -16 -22 -20 -26 -34 C-8 -32 12 -22 16 -4 Z", 42, 38 + lift, 0.95f), easel.Colours.Secondary.Lighter(0.3f));
                easel.Body(Forms.Svg("M0 0 C6 -16 18 -20 20 -34 C4 -32 -12 -22 -14 -4 Z", 80, 36 + lift, 0.9f), easel.Colours.Secondary.Lighter(0.3f));
                break;
            case "antennae":
                easel.Line(Forms.Svg("M0 0 C-2 -14 -10 -22 -18 -24", 48, 34 + lift, 1), skin.Darker(0.5f), 5);
                easel.Line(Forms.Svg("M0 0 C2 -14 8 -22 16 -24", 74, 34 + lift, 1), skin.Darker(0.5f), 5);
                easel.Body(Forms.Circle(29, 10 + lift, 6), easel.Colours.Accent);
                easel.Body(Forms.Circle(91, 10 + lift, 6), easel.Colours.Accent);
                break;
            default:
                break;
        }
    }

    private static void Hat(Easel easel, float lift)
    {
        var second = easel.Colours.Secondary;
        switch (easel.Look.Hat)
        {
            case "bubble":
                easel.Patch(Forms.Circle(62, 58 + lift, 47), SKColors.White.Faded(0.16f));
                easel.Line(Forms.Circle(62, 58 + lift, 47), SKColors.White.Faded(0.75f), 4);
                easel.Line(Forms.Svg("M0 20 C2 8 10 0 20 -3", 30, 38 + lift, 1), SKColors.White.Faded(0.9f), 5);
                break;
            case "sailor":
                easel.Body(Forms.Soft(24, 24 + lift, 40, 6 + lift, 82, 4 + lift, 100, 22 + lift, 92, 34 + lift, 28, 36 + lift), SKColors.White.Mix(second, 0.08f));
                easel.Body(Forms.Box(24, 30 + lift, 98, 42 + lift, 6), second);
                break;
            case "wide":
                easel.Body(Forms.Soft(36, 34 + lift, 42, 4 + lift, 84, 4 + lift, 88, 34 + lift), second);
                easel.Body(Forms.Soft(4, 36 + lift, 58, 22 + lift, 116, 34 + lift, 58, 48 + lift), second.Darker(0.08f));
                break;
            case "helmet":
                easel.Body(Forms.Svg("M0 40 C-2 0 86 -2 84 40 L84 46 L0 46 Z", 20, 6 + lift, 1), second.Lighter(0.25f));
                easel.Body(Forms.Soft(40, 12 + lift, 22, -8 + lift, -4, 6 + lift, 10, 30 + lift, 22, 24 + lift), easel.Colours.Danger);
                break;
            case "cap":
                easel.Body(Forms.Svg("M0 30 C0 -6 66 -8 68 24 L70 32 Z", 24, 12 + lift, 1), second);
                easel.Body(Forms.Box(66, 34 + lift, 112, 44 + lift, 5), second.Darker(0.15f));
                break;
            case "flame":
                easel.Body(Forms.Svg("M0 0 C-14 -10 -4 -18 -6 -32 C4 -26 8 -24 10 -38 C22 -24 28 -12 16 0 Z", 52, 38 + lift, 0.95f), easel.Colours.Accent);
                break;
            case "cone":
                easel.Body(Forms.Poly(36, 38 + lift, 62, -6 + lift, 86, 36 + lift), easel.Colours.Danger);
                easel.Body(Forms.Circle(62, 0 + lift, 8), easel.Colours.Accent);
                break;
            case "key":
                easel.Line(Forms.Svg("M0 0 L0 -16", 58, 34 + lift, 1), second.Darker(0.2f), 7);
                easel.Body(Forms.Circle(58, 12 + lift, 9), easel.Colours.Accent);
                break;
            default:
                break;
        }
    }

    private static void Tail(Easel easel, float lift)
    {
        var skin = Skin(easel);
        switch (easel.Look.Tail)
        {
            case "bushy":
                easel.Body(Forms.Soft(34, 110 + lift, 2, 118 + lift, -6, 70 + lift, 14, 62 + lift, 28, 84 + lift, 40, 96 + lift), skin.Darker(0.08f));
                easel.Patch(Forms.Soft(2, 84 + lift, 0, 68 + lift, 14, 66 + lift, 16, 82 + lift), SKColors.White.Faded(0.85f));
                break;
            case "curly":
                easel.Line(Forms.Svg("M30 40 C-4 44 -10 6 8 4 C18 4 18 18 8 18", 6, 68 + lift, 1), skin.Darker(0.35f), 8);
                break;
            case "fin":
                easel.Body(Forms.Soft(30, 76 + lift, -4, 44 + lift, 6, 78 + lift, -4, 112 + lift), easel.Colours.Secondary);
                easel.Body(Forms.Soft(40, 34 + lift, 56, -4 + lift, 86, 34 + lift), easel.Colours.Secondary);
                break;
            case "short":
                easel.Body(Forms.Soft(30, 110 + lift, 0, 104 + lift, 4, 88 + lift, 30, 92 + lift), skin);
                break;
            case "wings":
                easel.Body(Forms.Oval(18, 58 + lift, 15, 30), SKColors.White.Mix(easel.Colours.Secondary, 0.3f).Faded(0.85f));
                break;
            default:
                break;
        }
    }

    private static void Legs(Easel easel, string pose)
    {
        var boots = easel.Look.Face == "beak" ? easel.Colours.Accent : easel.Colours.Secondary.Darker(0.15f);
        var (a, b) = pose switch
        {
            "run" => ((X: 20f, Y: 118f), (X: 86f, Y: 134f)),
            "jump" => ((X: 30f, Y: 126f), (X: 84f, Y: 116f)),
            _ => ((X: 42f, Y: 134f), (X: 70f, Y: 134f)),
        };
        easel.Line(Forms.Svg($"M46 100 L{a.X} {a.Y}", 0, 0, 1), Skin(easel).Darker(0.35f), 12);
        easel.Line(Forms.Svg($"M70 100 L{b.X} {b.Y}", 0, 0, 1), Skin(easel).Darker(0.35f), 12);
        easel.Body(Forms.Oval(a.X + 4, a.Y + 2, 13, 8), boots);
        easel.Body(Forms.Oval(b.X + 4, b.Y + 2, 13, 8), boots);
    }

    private static void Arm(Easel easel, string pose, bool back)
    {
        var skin = Skin(easel).Darker(back ? 0.35f : 0.08f);
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
        easel.Line(Forms.Svg($"{from} L{x} {y}", 0, 0, 1), skin, 11);
        easel.Body(Forms.Circle(x, y, 8), skin.Lighter(0.15f));
    }
}
