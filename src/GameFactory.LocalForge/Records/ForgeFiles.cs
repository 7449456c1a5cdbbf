using System.Globalization;
using System.Security.Cryptography;

namespace GameFactory.LocalForge.Records;

/// <summary>
/// The larger files of the forge: artifacts, logs and release assets, one folder an id and in it the file by the name that a download gets,
/// so that a person finds them too. A file is whole and on the disk before a record names it.
/// </summary>
internal sealed class ForgeFiles(string dataDirectory)
{
    public const string Artifacts = "artifacts";
    public const string Logs = "logs";
    public const string Assets = "assets";

    /// <summary>Where a file is written. The name is a plain one, see <see cref="FileNames"/>.</summary>
    private string PathOf(string kind, long id, string name) =>
        Path.Combine(Path.GetFullPath(dataDirectory), kind, id.ToString(CultureInfo.InvariantCulture), FileNames.Plain(name));

    /// <summary>
    /// The file that is there, or null. Data folders made before files had names keep it as <c>kind/ID</c>.
    /// </summary>
    public string? Find(string kind, long id, string name)
    {
        var path = PathOf(kind, id, name);
        string[] places = [path, Path.GetDirectoryName(path)!];
        return Array.Find(places, File.Exists);
    }

    /// <summary>Deletes what is kept under an id; nothing there is fine.</summary>
    public void Delete(string kind, long id)
    {
        var place = Path.Combine(Path.GetFullPath(dataDirectory), kind, id.ToString(CultureInfo.InvariantCulture));
        if (Directory.Exists(place))
        {
            Directory.Delete(place, recursive: true);
        }
        else if (File.Exists(place))
        {
            File.Delete(place);
        }
    }

    /// <summary>Writes the content and returns its length and lower-case SHA-256.</summary>
    public async Task<(long Size, string Digest)> SaveAsync(
        string kind,
        long id,
        string name,
        Stream content,
        CancellationToken cancellationToken
    )
    {
        var target = PathOf(kind, id, name);
        var folder = Path.GetDirectoryName(target)!;
        if (Directory.Exists(folder))
        {
            // The forge was killed before a record named the file, and gave the id out again.
            Directory.Delete(folder, recursive: true);
        }

        if (File.Exists(folder))
        {
            // The log of a run that is run again, in its older place.
            File.Delete(folder);
        }

        Directory.CreateDirectory(folder);
        var temporary = target + ".part";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long size = 0;
        await using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            var buffer = new byte[81920];
            for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0; size += read)
            {
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, target, overwrite: true);
        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
