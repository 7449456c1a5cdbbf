using System.Buffers.Binary;

namespace GameFactory.Kit.Assets.Sounds;

/// <summary>RIFF/WAVE files of 16-bit mono PCM.</summary>
internal static class WaveFile
{
    /// <summary>Samples a second of every sound of the factory: enough for phones, half the size of a CD's.</summary>
    public const int Rate = 22_050;

    private const int HeaderBytes = 44;

    /// <summary>The file of samples between −1 and 1; what lies beyond is cut.</summary>
    public static byte[] Write(ReadOnlySpan<float> samples)
    {
        var file = new byte[HeaderBytes + (samples.Length * 2)];
        var header = file.AsSpan();
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], file.Length - 8);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(header[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(header[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], Rate);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], Rate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(header[32..], 2);
        BinaryPrimitives.WriteInt16LittleEndian(header[34..], 16);
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[40..], samples.Length * 2);
        for (var i = 0; i < samples.Length; i++)
        {
            var value = (short)MathF.Round(Math.Clamp(samples[i], -1, 1) * short.MaxValue);
            BinaryPrimitives.WriteInt16LittleEndian(header[(HeaderBytes + (i * 2))..], value);
        }

        return file;
    }

    /// <summary>Milliseconds of a file as <see cref="Write"/> makes them, or null when it is not one.</summary>
    public static int? Duration(ReadOnlySpan<byte> file)
    {
        if (
            file.Length < HeaderBytes
            || !file.StartsWith("RIFF"u8)
            || !file[8..].StartsWith("WAVEfmt "u8)
            || !file[36..].StartsWith("data"u8)
        )
        {
            return null;
        }

        var (riff, rate, data) = (
            BinaryPrimitives.ReadInt32LittleEndian(file[4..]),
            BinaryPrimitives.ReadInt32LittleEndian(file[24..]),
            BinaryPrimitives.ReadInt32LittleEndian(file[40..])
        );
        var plain =
            BinaryPrimitives.ReadInt16LittleEndian(file[20..]) == 1
            && BinaryPrimitives.ReadInt16LittleEndian(file[22..]) == 1
            && BinaryPrimitives.ReadInt16LittleEndian(file[34..]) == 16;
        return plain && rate == Rate && riff == file.Length - 8 && data == file.Length - HeaderBytes && data > 0
            ? (int)(data / 2 * 1000L / Rate)
            : null;
    }
}
