using System.Text;

namespace GameFactory.Stage.Headless;

/// <summary>Files as they go over a pipe: their number, then for each path, length and content.</summary>
internal static class GameFrames
{
    private const int MostFiles = 10_000;
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Writes files.</summary>
    public static void Write(Stream to, IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> files)
    {
        using var writer = new BinaryWriter(to, Encoding.UTF8, leaveOpen: true);
        writer.Write(files.Count);
        foreach (var (path, content) in files)
        {
            writer.Write(path);
            writer.Write(content.Length);
            writer.Write(content.Span);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">More than a game has.</exception>
    public static Dictionary<string, ReadOnlyMemory<byte>> Read(Stream from)
    {
        using var reader = new BinaryReader(from, Encoding.UTF8, leaveOpen: true);
        var count = reader.ReadInt32();
        if (count is < 0 or > MostFiles)
        {
            throw new InvalidDataException($"{count} files are not a game.");
        }

        var files = new Dictionary<string, ReadOnlyMemory<byte>>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var path = reader.ReadString();
            var length = reader.ReadInt32();
            files[path] = length is >= 0 and <= MostBytes
                ? reader.ReadBytes(length)
                : throw new InvalidDataException($"{path} is too large.");
        }

        return files;
    }
}
