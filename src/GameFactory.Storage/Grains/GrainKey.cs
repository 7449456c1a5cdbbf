using System.Buffers.Binary;
using System.Text;
using Orleans.Storage;

namespace GameFactory.Storage.Grains;

/// <summary>
/// The key columns of a state in <c>orleansstorage</c>, as Orleans' ADO.NET provider makes them of a grain id: either provider finds what
/// the other wrote. The provider keeps this to itself, so it is repeated here and a test holds the two together.
/// </summary>
/// <param name="IdHash">Hash of the id.</param>
/// <param name="N0">First half of a Guid key, else 0.</param>
/// <param name="N1">Second half of a Guid key, an integer key, else 0.</param>
/// <param name="TypeHash">Hash of the type.</param>
/// <param name="Type">Name of the state.</param>
/// <param name="Extension">String key or key extension, or null.</param>
internal readonly record struct GrainKey(int IdHash, long N0, long N1, int TypeHash, string Type, string? Extension)
{
    private static readonly OrleansDefaultHasher s_hasher = new();

    public static GrainKey Of(string stateName, GrainId grain)
    {
        var typeHash = s_hasher.Hash(Encoding.UTF8.GetBytes(stateName));
        if (grain.TryGetGuidKey(out var guid, out var extension))
        {
            var bytes = guid.ToByteArray();
            return new GrainKey(
                Hash(bytes, extension),
                BinaryPrimitives.ReadInt64LittleEndian(bytes),
                BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(8)),
                typeHash,
                stateName,
                extension
            );
        }

        if (grain.TryGetIntegerKey(out var number, out extension))
        {
            var bytes = new byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
            return new GrainKey(Hash(bytes, extension), 0, number, typeHash, stateName, extension);
        }

        var text = grain.Key.ToString()!;
        return new GrainKey(Hash(Encoding.UTF8.GetBytes(text), extension: null), 0, 0, typeHash, stateName, text);
    }

    /// <summary>Key order: every group takes its row locks in it. Batches come before games, as their names do.</summary>
    public static int Compare(GrainKey left, GrainKey right)
    {
        var order = string.CompareOrdinal(left.Type, right.Type);
        if (order == 0)
        {
            order = left.N0.CompareTo(right.N0);
        }

        if (order == 0)
        {
            order = left.N1.CompareTo(right.N1);
        }

        return order != 0 ? order : string.CompareOrdinal(left.Extension, right.Extension);
    }

    private static int Hash(byte[] key, string? extension)
    {
        byte[] bytes = [.. key, .. Encoding.UTF8.GetBytes(extension ?? "")];

        // The provider hashes big-endian bytes.
        Array.Reverse(bytes);
        return s_hasher.Hash(bytes);
    }
}
