using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>
/// What stands in the way (128 × 160, filled to the edges, since the rules' boxes are what it is drawn into) and what flies (144 × 96).
/// </summary>
public static class HazardArt
{
    public static void Obstacle(Canvas canvas)
    {
        canvas.Unit = 128;
        var (danger, second) = (canvas.Colours.Danger, canvas.Colours.Secondary);
        switch (canvas.Look.Hazard)
        {
            case "stump":
                canvas.Body(
                    Forms.Soft(20, 40, 64, 20, 108, 40, 112, 150, 122, 164, 6, 164, 16, 150),
                    new SKColor(134, 92, 62).Mix(second, 0.2f)
                );
                canvas.Body(Forms.Oval(64, 34, 42, 18), new SKColor(226, 186, 138));
                canvas.Line(Forms.Oval(64, 34, 24, 9), new SKColor(166, 116, 78), 4);
                Thorns(canvas, danger);
                break;
            case "crates":
                Crate(canvas, 8, 84, 120, 156, second);
                Crate(canvas, 22, 8, 106, 80, second.Lighter(0.15f));
                break;
            case "cactus":
                canvas.Body(
                    Forms.Svg(
                        "M10 92 L10 66 Q10 58 18 58 L18 58 Q28 58 28 66 L28 84 Q28 88 34 88 L52 88 L52 122 L38 122 Q10 122 10 92 Z",
                        -4,
                        -22,
                        1
                    ),
                    danger.Mix(second, 0.25f)
                );
                canvas.Body(
                    Forms.Svg(
                        "M118 96 L118 72 Q118 64 109 64 Q100 64 100 72 L100 96 Q100 98 96 98 L76 98 L76 126 L98 126 Q118 126 118 96 Z",
                        4,
                        -30,
                        1
                    ),
                    danger.Mix(second, 0.25f)
                );
                canvas.Body(Forms.Box(40, 8, 88, 164, 24), danger);
                Prickles(canvas);
                break;
            case "pin":
                canvas.Body(Forms.Box(50, 6, 78, 52, 14), danger);
                canvas.Body(Forms.Box(50, 118, 78, 156, 14), danger);
                canvas.Body(Forms.Box(24, 34, 104, 130, 26), second.Lighter(0.2f));
                break;
            case "crystal":
                Crystal(canvas, danger);
                break;
            case "barrier":
                Barrier(canvas, danger, second);
                break;
            case "plant":
                canvas.Line(Forms.Svg("M64 160 C56 130 72 120 64 92", 0, 0, 1), danger.Darker(0.45f), 14);
                canvas.Body(Forms.Soft(64, 156, 14, 120, 8, 152), second);
                canvas.Body(Forms.Soft(64, 156, 116, 120, 122, 152), second);
                Jaws(canvas, danger);
                break;
            default:
                Other(canvas, danger, second);
                break;
        }
    }

    private static void Other(Canvas canvas, SKColor danger, SKColor second)
    {
        switch (canvas.Look.Hazard)
        {
            case "gate":
                Gate(canvas, danger, second);
                break;
            case "urchin":
                canvas.Body(Forms.Star(64, 88, 74, 36, 14), danger.Darker(0.2f));
                canvas.Body(Forms.Circle(64, 90, 40), danger);
                canvas.Eye(52, 84, 9, 0);
                canvas.Eye(78, 84, 9, 0);
                break;
            case "gear":
                canvas.Body(Forms.Box(50, 100, 78, 164, 4), second.Darker(0.3f));
                canvas.Body(Forms.Gear(64, 72, 64, 10), danger);
                canvas.Body(Forms.Circle(64, 72, 14), second);
                break;
            case "pins":
                Pin(canvas, 32, danger);
                Pin(canvas, 96, danger.Mix(second, 0.5f));
                Pin(canvas, 64, canvas.Colours.Accent.Mix(danger, 0.35f));
                break;
            case "books":
                Book(canvas, 4, 126, 124, 158, danger);
                Book(canvas, 14, 92, 116, 126, second);
                Book(canvas, 8, 58, 108, 92, danger.Mix(second, 0.5f));
                Book(canvas, 24, 26, 120, 58, canvas.Colours.Accent.Darker(0.15f));
                break;
            default:
                Rock(canvas, danger);
                break;
        }
    }

    private static void Crystal(Canvas canvas, SKColor danger)
    {
        canvas.Body(Forms.Poly(10, 158, 26, 70, 50, 158), danger.Lighter(0.25f));
        canvas.Body(Forms.Poly(76, 158, 106, 60, 120, 158), danger.Lighter(0.15f));
        canvas.Body(Forms.Poly(30, 158, 42, 56, 64, 8, 84, 60, 96, 158), danger);
        canvas.Patch(Forms.Poly(64, 18, 52, 62, 46, 150, 62, 150), SKColors.White.Faded(0.4f));
    }

    private static void Gate(Canvas canvas, SKColor danger, SKColor second)
    {
        for (var x = 14; x <= 114; x += 25)
        {
            canvas.Body(Forms.Poly(x - 8, 160, x - 8, 30, x, 6, x + 8, 30, x + 8, 160), second.Darker(0.2f));
        }

        canvas.Body(Forms.Box(4, 60, 124, 78, 5), danger);
        canvas.Body(Forms.Box(4, 118, 124, 136, 5), danger);
    }

    private static void Barrier(Canvas canvas, SKColor danger, SKColor second)
    {
        canvas.Body(Forms.Box(22, 60, 36, 160, 4), second.Darker(0.3f));
        canvas.Body(Forms.Box(92, 60, 106, 160, 4), second.Darker(0.3f));
        Stripes(canvas, 6, 34, 122, 84, danger);
        Stripes(canvas, 6, 96, 122, 134, danger);
        canvas.Body(Forms.Circle(64, 20, 13), canvas.Colours.Accent);
    }

    private static void Rock(Canvas canvas, SKColor colour)
    {
        canvas.Body(Forms.Poly(2, 160, 14, 84, 44, 44, 62, 8, 92, 34, 112, 88, 126, 160), colour);
        canvas.Patch(Forms.Poly(62, 14, 48, 50, 66, 78, 88, 38), colour.Lighter(0.25f));
        canvas.Patch(Forms.Poly(66, 78, 48, 50, 22, 90, 34, 132), colour.Darker(0.12f));
        if (canvas.Look.Sky == "embers")
        {
            canvas.Line(Forms.Svg("M30 150 L52 118 L44 96 L70 84 M52 118 L84 132", 0, 0, 1), canvas.Colours.Accent, 6);
        }
        else
        {
            canvas.Patch(Forms.Oval(88, 112, 13, 10), colour.Darker(0.25f));
            canvas.Patch(Forms.Oval(56, 136, 10, 7), colour.Darker(0.25f));
        }
    }

    private static void Crate(Canvas canvas, float left, float top, float right, float bottom, SKColor colour)
    {
        canvas.Body(Forms.Box(left, top, right, bottom, 5), colour);
        canvas.Line(
            Forms.Svg($"M{left + 12} {top + 12} L{right - 12} {bottom - 12} M{right - 12} {top + 12} L{left + 12} {bottom - 12}", 0, 0, 1),
            colour.Darker(0.3f),
            8
        );
        canvas.Line(Forms.Box(left + 7, top + 7, right - 7, bottom - 7, 3), colour.Darker(0.35f), 6);
    }

    private static void Stripes(Canvas canvas, float left, float top, float right, float bottom, SKColor colour)
    {
        canvas.Body(Forms.Box(left, top, right, bottom, 6), SKColors.White);
        canvas.Within(Forms.Box(left, top, right, bottom, 6), () =>
        {
            for (var x = left - 40; x < right; x += 44)
            {
                canvas.Patch(Forms.Poly(x, bottom, x + 22, bottom, x + 50, top, x + 28, top), colour);
            }
        });
    }

    private static void Thorns(Canvas canvas, SKColor colour)
    {
        for (var i = 0; i < 3; i++)
        {
            var y = 70 + (i * 30);
            canvas.Body(Forms.Poly(22, y, 0, y - 12, 20, y + 14), colour);
            canvas.Body(Forms.Poly(106, y + 8, 128, y - 4, 108, y + 22), colour);
        }
    }

    private static void Prickles(Canvas canvas)
    {
        for (var i = 0; i < 5; i++)
        {
            canvas.Line(
                Forms.Svg($"M{52 + (i % 2 * 20)} {34 + (i * 24)} l5 6 M{72 - (i % 2 * 14)} {44 + (i * 24)} l-4 6", 0, 0, 1),
                SKColors.White.Faded(0.8f),
                3
            );
        }

        canvas.Body(Forms.Star(64, 10, 14, 6, 6), canvas.Colours.Accent);
    }

    private static void Jaws(Canvas canvas, SKColor colour)
    {
        canvas.Body(Forms.Soft(20, 84, 4, 44, 40, 2, 92, 2, 126, 40, 110, 84, 64, 104), colour);
        canvas.Patch(Forms.Soft(14, 54, 64, 40, 116, 52, 96, 84, 64, 92, 30, 84), new SKColor(64, 14, 40));
        for (var i = 0; i < 5; i++)
        {
            canvas.Patch(Forms.Poly(22 + (i * 18), 49, 30 + (i * 18), 66, 38 + (i * 18), 47), SKColors.White);
        }

        canvas.Patch(Forms.Circle(44, 26, 6), colour.Lighter(0.45f));
        canvas.Patch(Forms.Circle(74, 18, 8), colour.Lighter(0.45f));
    }

    private static void Pin(Canvas canvas, float x, SKColor colour)
    {
        canvas.Body(
            Forms.Soft(x - 8, 44, x - 10, 6, x + 10, 6, x + 8, 44, x + 28, 100, x + 20, 164, x - 20, 164, x - 28, 100),
            SKColors.White.Mix(colour, 0.12f)
        );
        canvas.Patch(Forms.Box(x - 9, 46, x + 9, 56, 3), colour);
        canvas.Patch(Forms.Box(x - 21, 108, x + 21, 124, 6), colour);
    }

    private static void Book(Canvas canvas, float left, float top, float right, float bottom, SKColor colour)
    {
        canvas.Body(Forms.Box(left, top, right, bottom, 6), colour);
        canvas.Patch(Forms.Box(left + 14, top + 7, right - 3, bottom - 7, 3), new SKColor(250, 244, 228));
        canvas.Patch(Forms.Box(left + 14, (top + bottom) / 2, right - 3, ((top + bottom) / 2) + 2), new SKColor(214, 200, 172));
    }
}
