using System.Globalization;
using System.Runtime.InteropServices;

namespace GameFactory.Kit.Design.Palettes;

/// <summary>An sRGB colour with the perceptual coordinates (OKLCH) that palettes are reckoned in.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Relative luminance after WCAG 2, 0 to 1.</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>True for <c>#rrggbb</c> in lower case.</summary>
    public static bool IsHex(string text) =>
        text.Length == 7 && text[0] == '#' && text.Skip(1).All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    /// <summary>Reads <c>#rrggbb</c>.</summary>
    public static Colour Parse(string hex)
    {
        if (!IsHex(hex))
        {
            throw new FormatException($"'{hex}' is not a colour such as #1a2b3c.");
        }

        byte Part(int at) => byte.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new Colour(Part(1), Part(3), Part(5));
    }

    /// <summary>
    /// The colour of that lightness (0 to 1), chroma (0 to about 0.35) and hue (degrees); chroma gives way where sRGB ends.
    /// </summary>
    public static Colour FromOklch(double lightness, double chroma, double hue)
    {
        for (var c = chroma; ; c -= 0.005)
        {
            if (TryOklch(lightness, Math.Max(0, c), hue, out var colour) || c <= 0)
            {
                return colour;
            }
        }
    }

    /// <summary>Lightness, chroma and hue.</summary>
    public (double Lightness, double Chroma, double Hue) ToOklch()
    {
        var (r, g, b) = (Linear(Red), Linear(Green), Linear(Blue));
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        var lightness = (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s);
        var a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var bb = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        var hue = Math.Atan2(bb, a) * 180 / Math.PI;
        return (lightness, Math.Sqrt((a * a) + (bb * bb)), hue < 0 ? hue + 360 : hue);
    }

    /// <summary>The same hue and chroma at another lightness.</summary>
    public Colour WithLightness(double lightness)
    {
        var (_, chroma, hue) = ToOklch();
        return FromOklch(Math.Clamp(lightness, 0, 1), chroma, hue);
    }

    /// <summary>WCAG contrast ratio, 1 to 21.</summary>
    public double ContrastTo(Colour other)
    {
        var (a, b) = (Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary><c>#rrggbb</c>.</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static bool TryOklch(double lightness, double chroma, double hue, out Colour colour)
    {
        var angle = hue * Math.PI / 180;
        var (a, b) = (chroma * Math.Cos(angle), chroma * Math.Sin(angle));
        var l = Cube(lightness + (0.3963377774 * a) + (0.2158037573 * b));
        var m = Cube(lightness - (0.1055613458 * a) - (0.0638541728 * b));
        var s = Cube(lightness - (0.0894841775 * a) - (1.2914855480 * b));
        var red = (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s);
        var green = (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s);
        var blue = (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s);
        colour = new Colour(Encode(red), Encode(green), Encode(blue));
        return Inside(red) && Inside(green) && Inside(blue);
    }

    private static double Cube(double x) => x * x * x;

    private static bool Inside(double linear) => linear is >= -0.0005 and <= 1.0005;

    private static double Linear(byte value)
    {
        var x = value / 255.0;
        return x <= 0.04045 ? x / 12.92 : Math.Pow((x + 0.055) / 1.055, 2.4);
    }

    private static byte Encode(double linear)
    {
        var x = Math.Clamp(linear, 0, 1);
        var encoded = x <= 0.0031308 ? x * 12.92 : (1.055 * Math.Pow(x, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(encoded * 255, MidpointRounding.AwayFromZero);
    }
}
