namespace GameFactory.Kit.Design.Palettes;

/// <summary>What makes a palette readable: the contrasts that the game's screens rely on.</summary>
internal static class PaletteRules
{
    /// <summary>Text on background and surface (WCAG AA).</summary>
    public const double Reading = 4.5;

    /// <summary>Large labels on buttons, and figures before the background.</summary>
    public const double Seeing = 3;

    /// <summary>Each contrast that is too small; empty for a good palette.</summary>
    public static IReadOnlyList<string> Findings(DesignPalette palette)
    {
        var findings = new List<string>();
        void Need(string a, string first, string b, string second, double least)
        {
            var contrast = Colour.Parse(first).ContrastTo(Colour.Parse(second));
            if (contrast < least)
            {
                findings.Add($"{a} on {b} has a contrast of {contrast:0.00}, needed is {least:0.0}");
            }
        }

        Need("text", palette.Text, "background", palette.Background, Reading);
        Need("text", palette.Text, "surface", palette.Surface, Reading);
        Need("text", palette.Text, "primary", palette.Primary, Seeing);
        Need("primary", palette.Primary, "background", palette.Background, Seeing);
        Need("accent", palette.Accent, "background", palette.Background, Seeing);
        Need("danger", palette.Danger, "background", palette.Background, Seeing);
        return findings;
    }

    /// <summary>
    /// The palette with its lightnesses moved until every contrast holds; hues stay. The background is pushed towards black or white first,
    /// which leaves room for all the others.
    /// </summary>
    public static DesignPalette Repair(DesignPalette palette)
    {
        var background = Colour.Parse(palette.Background);
        var dark = background.Luminance < 0.25;
        background = Reach(background, dark ? -1 : 1, c => dark ? c.Luminance <= 0.03 : c.Luminance >= 0.8);
        var surface = Reach(Colour.Parse(palette.Surface), dark ? -1 : 1, c => dark ? c.Luminance <= 0.07 : c.Luminance >= 0.7);
        var toText = dark ? 1 : -1;
        var text = Reach(Colour.Parse(palette.Text), toText, c =>
            c.ContrastTo(background) >= 7 && c.ContrastTo(surface) >= Reading && (dark ? c.Luminance >= 0.85 : c.Luminance <= 0.02)
        );
        Colour Figure(string hex) => Reach(Colour.Parse(hex), toText, c => c.ContrastTo(background) >= Seeing);
        var primary = Reach(Figure(palette.Primary), -toText, c => c.ContrastTo(text) >= Seeing);
        return palette with
        {
            Background = background.ToString(),
            Surface = surface.ToString(),
            Text = text.ToString(),
            Primary = primary.ToString(),
            Accent = Figure(palette.Accent).ToString(),
            Danger = Figure(palette.Danger).ToString(),
        };
    }

    private static Colour Reach(Colour colour, int direction, Func<Colour, bool> good)
    {
        var (lightness, chroma, hue) = colour.ToOklch();
        for (var step = 0; !good(colour) && step < 200; step++)
        {
            lightness = Math.Clamp(lightness + (0.01 * direction), 0, 1);
            colour = Colour.FromOklch(lightness, chroma, hue);
        }

        return colour;
    }
}
