using System.Buffers.Binary;
using System.IO.Hashing;

namespace GameFactory.Insights.Ingestion;

/// <summary>
/// Tells a whole gzip file from a part of one. The framework's stream takes one that was cut at a flush for its end, and leaves what stands
/// behind an end unread; the checksum and the length in the last eight bytes tell both. One member only, as every client sends it.
/// </summary>
internal static class GzipBody
{
    private const int TrailerBytes = 8;

    /// <summary>The last bytes of what was sent are the checksum and the length of all that it holds.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> sent, ReadOnlySpan<byte> inflated) =>
        sent.Length > TrailerBytes
        && BinaryPrimitives.ReadUInt32LittleEndian(sent[^TrailerBytes..]) == Crc32.HashToUInt32(inflated)
        && BinaryPrimitives.ReadUInt32LittleEndian(sent[^4..]) == (uint)inflated.Length;
}
