using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GameFactory.Engine;

/// <summary>RFC 9562 version 5 UUIDs: the same name under the same namespace always gives the same id.</summary>
public static class UuidV5
{
    /// <summary>UUIDv5 of <paramref name="name"/> within <paramref name="scope"/>.</summary>
    public static Guid Create(Guid scope, string name)
    {
        var length = Encoding.UTF8.GetByteCount(name);
        Span<byte> input = length <= 240 ? stackalloc byte[16 + length] : new byte[16 + length];
        scope.TryWriteBytes(input, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, input[16..]);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // Version 5 is defined over SHA-1; nothing here is a secret.
        SHA1.HashData(input, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    /// <summary>A 64-bit number derived from a seed and a name, for seeds of games and steps (SHA-256, first 8 bytes).</summary>
    public static long Seed(long seed, string name)
    {
        var text = Encoding.UTF8.GetBytes($"{seed}/{name}");
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(text, hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
