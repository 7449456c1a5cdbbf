using System.IO.Compression;

namespace GameFactory.LocalForge.Runner;

/// <summary>Zips that depend on their content alone: sorted names, one fixed time.</summary>
internal static class DeterministicZip
{
    // The earliest time that the zip format can hold.
    private static readonly DateTimeOffset s_epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static MemoryStream Write(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
                entry.LastWriteTime = s_epoch;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        output.Position = 0;
        return output;
    }
}
