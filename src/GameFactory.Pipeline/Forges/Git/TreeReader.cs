using System.Text;

namespace GameFactory.Pipeline.Forges.Git;

/// <summary>Reads all files of a commit: one fetch without history, one listing, one <c>cat-file --batch</c>.</summary>
internal sealed class TreeReader(GitCommand git, GitRemote remote)
{
    public async Task<IReadOnlyDictionary<string, byte[]>> ReadAsync(
        string repository,
        string commit,
        string workFolder,
        CancellationToken cancellationToken
    )
    {
        var folder = GitRemote.Prepare(workFolder, "read");
        await remote.FetchAsync(folder, repository, commit, cancellationToken);
        var listing = (await git.MustAsync(folder, ["ls-tree", "-r", "-z", commit], cancellationToken)).Text;
        var entries = listing
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (Id: line.Split('\t')[0].Split(' ')[2], Path: line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]))
            .ToList();
        var ids = Encoding.ASCII.GetBytes(string.Concat(entries.Select(e => e.Id + "\n")));
        var batch = (await git.MustAsync(folder, ["cat-file", "--batch"], ids, cancellationToken)).Bytes;
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var position = 0;
        foreach (var (_, path) in entries)
        {
            // Each answer: "ID blob SIZE\n", the content, "\n".
            var end = Array.IndexOf(batch, (byte)'\n', position);
            var size = int.Parse(Encoding.ASCII.GetString(batch, position, end - position).Split(' ')[2]);
            files[path] = batch[(end + 1)..(end + 1 + size)];
            position = end + 2 + size;
        }

        return files;
    }
}
