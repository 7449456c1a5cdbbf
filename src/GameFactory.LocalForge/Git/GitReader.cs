using System.Text;

namespace GameFactory.LocalForge.Git;

/// <summary>Reads refs, commits, trees and blobs for the REST routes, one git process a question.</summary>
internal sealed class GitReader(BareRepositories repositories)
{
    // %x00 after each field, because a message may hold every other character.
    private const string CommitFormat = "--format=%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B%x00";

    public async Task<bool> IsEmptyAsync(string owner, string name, CancellationToken cancellationToken) =>
        (await RefsAsync(owner, name, "refs/", cancellationToken)).Count == 0;

    /// <summary>Full names with the id and type of their objects, sorted by name; the prefix ends at a slash or names one ref.</summary>
    public async Task<IReadOnlyList<GitRef>> RefsAsync(string owner, string name, string prefix, CancellationToken cancellationToken)
    {
        var text = await TextAsync(
            owner,
            name,
            ["for-each-ref", "--format=%(refname) %(objectname) %(objecttype)", prefix],
            cancellationToken
        );
        return (text ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .Select(parts => new GitRef(parts[0], parts[1], parts[2]))
            .ToList();
    }

    /// <summary>The commit that a branch, tag or id names; null when it names none.</summary>
    public async Task<string?> ResolveAsync(string owner, string name, string revision, CancellationToken cancellationToken)
    {
        foreach (var candidate in (string[])[$"refs/heads/{revision}", $"refs/tags/{revision}", revision])
        {
            var id = await TextAsync(
                owner,
                name,
                ["rev-parse", "--verify", "--quiet", "--end-of-options", candidate + "^{commit}"],
                cancellationToken
            );
            if (id is not null)
            {
                return id.Trim();
            }
        }

        return null;
    }

    public async Task<IReadOnlyList<GitCommit>> CommitsAsync(
        string owner,
        string name,
        string id,
        int skip,
        int count,
        CancellationToken cancellationToken
    )
    {
        var text = await TextAsync(
            owner,
            name,
            ["log", $"--skip={skip}", $"--max-count={count}", CommitFormat, id, "--"],
            cancellationToken
        ) ?? "";
        return text.Split("\0\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.TrimEnd('\0').Split('\0'))
            .Where(f => f.Length >= 10)
            .Select(f => new GitCommit(
                f[0],
                f[1],
                f[2].Split(' ', StringSplitOptions.RemoveEmptyEntries),
                new(f[3], f[4], f[5]),
                new(f[6], f[7], f[8]),
                f[9].TrimEnd('\n')
            ))
            .ToList();
    }

    public async Task<IReadOnlyList<GitTreeEntry>?> TreeAsync(
        string owner,
        string name,
        string id,
        bool recursive,
        CancellationToken cancellationToken
    )
    {
        var text = await TextAsync(
            owner,
            name,
            ["ls-tree", "-z", "--long", .. recursive ? (string[])["-r", "-t"] : [], id],
            cancellationToken
        );
        return text?.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Entry).ToList();
    }

    public Task<byte[]?> BlobAsync(string owner, string name, string id, CancellationToken cancellationToken) =>
        GitProcess.TryReadAsync(repositories.PathOf(owner, name), ["cat-file", "blob", id], cancellationToken);

    private static GitTreeEntry Entry(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var fields = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new GitTreeEntry(fields[0], fields[1], fields[2], long.TryParse(fields[3], out var size) ? size : null, line[(tab + 1)..]);
    }

    private async Task<string?> TextAsync(string owner, string name, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        await GitProcess.TryReadAsync(repositories.PathOf(owner, name), arguments, cancellationToken) is { } bytes
            ? Encoding.UTF8.GetString(bytes)
            : null;
}
