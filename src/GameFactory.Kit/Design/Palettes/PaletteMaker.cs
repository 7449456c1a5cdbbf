namespace GameFactory.Kit.Design.Palettes;

/// <summary>Mixes a palette from a theme's hues in the manner of a style.</summary>
internal static class PaletteMaker
{
    /// <summary>The same arguments give the same palette; its contrasts hold.</summary>
    /// <param name="hues">Hues of background, primary and accent in degrees.</param>
    /// <param name="style">One of the visual styles.</param>
    /// <param name="random">Shifts the hues a little, so that two games of a theme differ.</param>
    public static DesignPalette Make(IReadOnlyList<int> hues, string style, SeededRandom random)
    {
        var shift = random.Between(-14.0, 14.0);
        var (b, p, a) = (hues[0] + shift, hues[1] + shift, hues[2] + random.Between(-10.0, 10.0));
        var second = a + (random.Chance(0.5) ? 35 : -35);
        var tone = random.Between(-0.015, 0.015);
        string C(double lightness, double chroma, double hue) => Colour.FromOklch(lightness + tone, chroma, hue).ToString();

        var palette = style switch
        {
            "neon" => new DesignPalette(
                C(0.16, 0.05, b),
                C(0.24, 0.07, b),
                C(0.62, 0.26, p),
                C(0.72, 0.17, second),
                C(0.86, 0.19, a),
                C(0.66, 0.24, 20),
                C(0.97, 0.02, a)
            ),
            "pastel" => new DesignPalette(
                C(0.95, 0.03, b),
                C(0.98, 0.015, b),
                C(0.63, 0.11, p),
                C(0.78, 0.09, second),
                C(0.62, 0.12, a),
                C(0.60, 0.15, 18),
                C(0.28, 0.05, b)
            ),
            "pixel" => new DesignPalette(
                C(0.20, 0.06, b),
                C(0.28, 0.07, b),
                C(0.64, 0.18, p),
                C(0.70, 0.14, second),
                C(0.83, 0.16, a),
                C(0.64, 0.22, 25),
                C(0.97, 0.015, b)
            ),
            "paper" => new DesignPalette(
                C(0.94, 0.025, 85),
                C(0.975, 0.012, 85),
                C(0.55, 0.10, p),
                C(0.68, 0.08, second),
                C(0.58, 0.12, a),
                C(0.52, 0.15, 28),
                C(0.27, 0.03, 60)
            ),
            _ => new DesignPalette(
                C(0.93, 0.045, b),
                C(0.97, 0.02, b),
                C(0.58, 0.18, p),
                C(0.70, 0.14, second),
                C(0.62, 0.17, a),
                C(0.57, 0.21, 27),
                C(0.24, 0.05, b)
            ),
        };
        return PaletteRules.Repair(palette);
    }
}
