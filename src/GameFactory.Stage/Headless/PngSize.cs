using System.Buffers.Binary;

namespace GameFactory.Stage.Headless;

/// <summary>Width and height of a PNG, from its head.</summary>
internal static class PngSize
{
    private const int WidthAt = 16;
    private const int HeadBytes = 24;

    /// <summary>Both in pixels; 1 × 1 for what is not a PNG.</summary>
    public static int[] Of(ReadOnlySpan<byte> content) =>
        content.Length < HeadBytes
            ? [1, 1]
            :
            [
                BinaryPrimitives.ReadInt32BigEndian(content[WidthAt..]),
                BinaryPrimitives.ReadInt32BigEndian(content[(WidthAt + sizeof(int))..]),
            ];
}
