using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>Mixing of colours.</summary>
public static class Shades
{
    /// <summary>From <paramref name="a"/> (0) to <paramref name="b"/> (1).</summary>
    public static SKColor Mix(this SKColor a, SKColor b, float part) =>
        new(Blend(a.Red, b.Red, part), Blend(a.Green, b.Green, part), Blend(a.Blue, b.Blue, part), Blend(a.Alpha, b.Alpha, part));

    /// <summary>Towards white.</summary>
    public static SKColor Lighter(this SKColor colour, float part) => colour.Mix(SKColors.White.WithAlpha(colour.Alpha), part);

    /// <summary>
    /// A light tone of a silhouette: near white by day, only a little lighter than its neighbour by night, so that figures stay in front.
    /// </summary>
    public static SKColor Pale(this SKColor tone, ArtColours colours, float part) =>
        colours.Dark ? tone.Lighter(0.28f * (1 - part)) : SKColors.White.Mix(tone, part);

    /// <summary>Towards a cool black, which looks less dirty than pure black.</summary>
    public static SKColor Darker(this SKColor colour, float part) => colour.Mix(new SKColor(18, 12, 34, colour.Alpha), part);

    /// <summary>Alpha from 0 to 1.</summary>
    public static SKColor Faded(this SKColor colour, float alpha) => colour.WithAlpha((byte)MathF.Round(Math.Clamp(alpha, 0, 1) * 255));

    private static byte Blend(byte a, byte b, float part) => (byte)MathF.Round(a + ((b - a) * Math.Clamp(part, 0, 1)));
}
