using System.Collections.Concurrent;

namespace GameFactory.LocalForge.Git;

/// <summary>
/// The bare repositories under <c>repositories/OWNER/NAME.git</c>. A repository is made by copying the few files that git needs and one
/// rename, without a git process: it is there whole or not at all.
/// </summary>
internal sealed class BareRepositories(string dataDirectory)
{
    /// <summary>
    /// Objects are checked on arrival so that fsck accepts every repository; packs are kept whole because one flush a push is cheaper than
    /// one per object; no push ever starts a garbage collection in the background.
    /// </summary>
    private const string Configuration = """
        [core]
        	repositoryformatversion = 0
        	filemode = true
        	bare = true
        	logallrefupdates = false
        	fsync = committed
        [receive]
        	fsckObjects = true
        	unpackLimit = 1
        	autogc = false
        	denyDeletes = false
        	denyNonFastForwards = false
        	denyDeleteCurrent = refuse
        [http]
        	receivepack = true
        [uploadpack]
        	allowFilter = true
        	allowAnySHA1InWant = true
        [gc]
        	auto = 0
        [pack]
        	window = 0
        	threads = 1

        """;

    private readonly ConcurrentDictionary<string, byte> _tidied = new(StringComparer.Ordinal);

    public string Root { get; } = Path.Combine(Path.GetFullPath(dataDirectory), "repositories");

    public string PathOf(string owner, string name) => Path.Combine(Root, owner, name + ".git");

    public void Create(string owner, string name, string defaultBranch)
    {
        var target = PathOf(owner, name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (Directory.Exists(target))
        {
            // No record names it, so it was left by a kill between the rename and the journal line, and nobody could push to it.
            Directory.Delete(target, recursive: true);
        }

        var fresh = Path.Combine(Root, owner, $".new-{name}");
        if (Directory.Exists(fresh))
        {
            Directory.Delete(fresh, recursive: true);
        }

        foreach (var folder in (string[])["objects/info", "objects/pack", "refs/heads", "refs/tags", "info"])
        {
            Directory.CreateDirectory(Path.Combine(fresh, folder));
        }

        File.WriteAllText(Path.Combine(fresh, "HEAD"), $"ref: refs/heads/{defaultBranch}\n");
        File.WriteAllText(Path.Combine(fresh, "config"), Configuration);
        Directory.Move(fresh, target);
        _tidied[target] = 0;
    }

    public void Delete(string owner, string name)
    {
        var path = PathOf(owner, name);
        _tidied.TryRemove(path, out _);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    /// <summary>
    /// Removes what a push killed together with an earlier forge process left behind: lock files would block the branch for ever. Done once
    /// per repository and process, at its first use, so that a start does not walk 100,000 folders.
    /// </summary>
    public void TidyOnce(string owner, string name)
    {
        var path = PathOf(owner, name);
        if (!_tidied.TryAdd(path, 0) || !Directory.Exists(path))
        {
            return;
        }

        foreach (
            var file in Directory
                .EnumerateFiles(Path.Combine(path, "refs"), "*.lock", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(path, "*.lock"))
        )
        {
            File.Delete(file);
        }

        foreach (var quarantine in Directory.EnumerateDirectories(Path.Combine(path, "objects"), "*incoming-*"))
        {
            Directory.Delete(quarantine, recursive: true);
        }
    }
}
