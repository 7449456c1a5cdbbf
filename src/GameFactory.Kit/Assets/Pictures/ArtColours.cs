using GameFactory.Kit.Design;
using GameFactory.Kit.Design.Palettes;
using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>A design's palette as colours of the drawing library.</summary>
public sealed record ArtColours(
    SKColor Background,
    SKColor Surface,
    SKColor Primary,
    SKColor Secondary,
    SKColor Accent,
    SKColor Danger,
    SKColor Text
)
{
    /// <summary>True when figures stand bright before a dark background.</summary>
    public bool Dark => Background.Red + Background.Green + Background.Blue < 384;

    /// <summary>A tone that stands out from the background without being a figure: for silhouettes, 0 (background) to 1.</summary>
    public SKColor Haze(SKColor towards, float part) => Background.Mix(towards, part);

    /// <summary>
    /// The palette of a design. On light backgrounds figures are brighter than the palette, since their outlines give the contrast.
    /// </summary>
    public static ArtColours Of(DesignPalette palette, string style)
    {
        var colours = new ArtColours(
            SKColor.Parse(palette.Background),
            SKColor.Parse(palette.Surface),
            SKColor.Parse(palette.Primary),
            SKColor.Parse(palette.Secondary),
            SKColor.Parse(palette.Accent),
            SKColor.Parse(palette.Danger),
            SKColor.Parse(palette.Text)
        );
        if (colours.Dark)
        {
            return colours;
        }

        var lift = style == "paper" ? -0.05 : 0;
        return colours with
        {
            Primary = Vivid(palette.Primary, lift),
            Secondary = Vivid(palette.Secondary, lift),
            Accent = Vivid(palette.Accent, lift),
        };
    }

    // Yellows and oranges turn to mud when they are dark; blues and reds do not.
    private static SKColor Vivid(string hex, double lift)
    {
        var (lightness, chroma, hue) = Colour.Parse(hex).ToOklch();
        var wanted = hue switch
        {
            >= 75 and < 115 => 0.83,
            >= 45 and < 75 => 0.75,
            >= 115 and < 170 => 0.7,
            _ => 0.64,
        };
        var target = Math.Max(lightness, wanted + lift);
        var vivid = Colour.FromOklch(target, Math.Max(chroma, Math.Min(0.15, chroma * 1.35)), hue);
        return new SKColor(vivid.Red, vivid.Green, vivid.Blue);
    }
}
