using GameFactory.Kit.Assets.Sounds;
using SkiaSharp;

namespace GameFactory.Kit.Assets;

/// <summary>Looks at files of pictures and sounds without knowing how they were made.</summary>
public static class AssetInspector
{
    /// <summary>Size of a PNG whose pixels all decode, or null.</summary>
    public static (int Width, int Height)? PictureSize(ReadOnlySpan<byte> file)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat != SKEncodedImageFormat.Png)
        {
            return null;
        }

        using var pixels = new SKBitmap(codec.Info);
        return codec.GetPixels(pixels.Info, pixels.GetPixels()) == SKCodecResult.Success ? (codec.Info.Width, codec.Info.Height) : null;
    }

    /// <summary>Milliseconds of a 16-bit mono WAV, or null when it is none.</summary>
    public static int? SoundDuration(ReadOnlySpan<byte> file) => WaveFile.Duration(file);
}
