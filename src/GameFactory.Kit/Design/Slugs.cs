using System.Buffers.Binary;
using System.Text;
using GameFactory.Engine;

namespace GameFactory.Kit.Design;

/// <summary>Makes a game's slug: legible, and unique because it ends with bits of the game's id.</summary>
public static class Slugs
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int IdCharacters = 10;

    /// <summary><c>title-words-abcde23456</c>: at most 60 characters of <c>[a-z0-9-]</c>.</summary>
    public static string Of(string title, GameId game)
    {
        var words = PackageNames.From(title).Replace('_', '-');
        var slug = new StringBuilder(words).Append('-');
        Span<byte> bytes = stackalloc byte[16];
        game.Value.TryWriteBytes(bytes, bigEndian: true, out _);

        // The last 50 bits: the version and variant bits of a UUID, which never vary, lie before them.
        var bits = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        for (var i = IdCharacters - 1; i >= 0; i--)
        {
            slug.Append(Alphabet[(int)(bits >> (5 * i)) & 31]);
        }

        return slug.ToString();
    }
}
