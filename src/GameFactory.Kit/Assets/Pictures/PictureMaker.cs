using GameFactory.Kit.Design;
using SkiaSharp;

namespace GameFactory.Kit.Assets.Pictures;

/// <summary>
/// Paints the pictures of a game. The same design and seed give the same bytes with the same version of the drawing library.
/// </summary>
internal static class PictureMaker
{
    /// <summary>A PNG of the asset's size.</summary>
    public static byte[] Png(GameDesign design, DesignAsset asset, Action<Canvas> paint, long seed)
    {
        using var picture = Paint(design, asset, paint, seed);
        return Encode(picture);
    }

    private static SKBitmap Paint(GameDesign design, DesignAsset asset, Action<Canvas> paint, long seed)
    {
        var (key, width, height) = (asset.Key, asset.Width, asset.Height);
        var style = ArtStyle.Of(design.Style);
        var grain = style.Grain(width);
        var bitmap = new SKBitmap(new SKImageInfo(width / grain, height / grain, SKColorType.Rgba8888, SKAlphaType.Premul));
        using (var surface = new SKCanvas(bitmap))
        {
            surface.Clear(SKColors.Transparent);
            surface.Scale(1f / grain);
            var canvas = new Canvas(
                surface,
                width,
                height,
                ArtColours.Of(design.Palette, design.Style),
                style,
                ThemeLook.Of(design.Theme),
                SeededRandom.For(seed, $"art/{key}")
            );
            paint(canvas);
        }

        if (grain == 1)
        {
            return bitmap;
        }

        using (bitmap)
        {
            return bitmap.Resize(
                new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul),
                new SKSamplingOptions(SKFilterMode.Nearest)
            ) ?? throw new InvalidOperationException($"The picture {key} could not be enlarged.");
        }
    }

    private static byte[] Encode(SKBitmap picture)
    {
        using var pixels = picture.PeekPixels();
        using var data = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Up, 4))
            ?? throw new InvalidOperationException("The picture could not be written as PNG.");
        return data.ToArray();
    }
}
