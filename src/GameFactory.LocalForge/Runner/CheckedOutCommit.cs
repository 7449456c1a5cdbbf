using System.Formats.Tar;
using GameFactory.LocalForge.Git;

namespace GameFactory.LocalForge.Runner;

/// <summary>The files of a commit: unpacked into a folder for the checks, and kept as they were for the bundle.</summary>
internal sealed class CheckedOutCommit
{
    private CheckedOutCommit(SortedDictionary<string, byte[]> files) => Files = files;

    public SortedDictionary<string, byte[]> Files { get; }

    public static async Task<CheckedOutCommit> ReadAsync(string repository, string commit, CancellationToken cancellationToken)
    {
        var tar = await GitProcess.ReadAsync(repository, ["archive", "--format=tar", commit], cancellationToken);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var reader = new TarReader(new MemoryStream(tar));
        while (await reader.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
            {
                // Folders follow from the paths, the global header is git's own; a link could point out of the folder, so it is never
                // followed.
                continue;
            }

            using var content = new MemoryStream();
            if (entry.DataStream is { } data)
            {
                await data.CopyToAsync(content, cancellationToken);
            }

            files[entry.Name] = content.ToArray();
        }

        return new CheckedOutCommit(files);
    }

    public async Task WriteToAsync(string folder, CancellationToken cancellationToken)
    {
        foreach (var (path, content) in Files)
        {
            var target = Path.GetFullPath(Path.Combine(folder, path));
            if (!target.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"The commit holds a path outside its folder: {path}");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllBytesAsync(target, content, cancellationToken);
        }
    }
}
