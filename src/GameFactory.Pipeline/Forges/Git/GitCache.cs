using System.Collections.Concurrent;

namespace GameFactory.Pipeline.Forges.Git;

/// <summary>
/// Keeps the objects of repositories that were just pushed, so that the next step of the same game needs no fetch: half of the processes of
/// a commit. It is only a cache: it belongs to this process, is emptied when something in it is broken and can be deleted at any time.
/// </summary>
internal sealed class GitCache : IDisposable
{
    private const int MaxRepositories = 400;
    private const string Life = ".lock";

    private readonly string? _root;
    private readonly FileStream? _life;
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _uses;

    public GitCache(ForgeOptions options)
    {
        if (options.CacheFolder is null)
        {
            return;
        }

        Sweep(options.CacheFolder);
        _root = Path.Combine(Path.GetFullPath(options.CacheFolder), Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(options.CacheFolder);
        _life = new FileStream(_root + Life, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    public void Dispose() => _life?.Dispose();

    /// <summary>
    /// Runs work on the local copy of a repository, alone. When it fails with a copy that was kept, it is done once more from an empty one.
    /// </summary>
    public async Task<T> UseAsync<T>(string repository, string workFolder, Func<string, Task<T>> work, CancellationToken cancellationToken)
    {
        if (_root is null)
        {
            return await work(GitRemote.Prepare(workFolder, "repository"));
        }

        var entry = _entries.GetOrAdd(repository, _ => new Entry());
        await entry.Lock.WaitAsync(cancellationToken);
        try
        {
            entry.LastUse = Interlocked.Increment(ref _uses);
            var folder = Path.Combine(_root, repository);
            var kept = Directory.Exists(folder + ".git");
            try
            {
                return await work(kept ? folder + ".git" : GitRemote.Prepare(Path.GetDirectoryName(folder)!, Path.GetFileName(folder)));
            }
            catch (InvalidOperationException) when (kept)
            {
                return await work(GitRemote.Prepare(Path.GetDirectoryName(folder)!, Path.GetFileName(folder)));
            }
        }
        finally
        {
            entry.Lock.Release();
            Evict();
        }
    }

    private void Evict()
    {
        if (_entries.Count <= MaxRepositories)
        {
            return;
        }

        foreach (var (repository, entry) in _entries.OrderBy(e => e.Value.LastUse).Take(MaxRepositories / 4).ToList())
        {
            if (!entry.Lock.Wait(0, CancellationToken.None))
            {
                continue;
            }

            // The entry stays, only its folder goes: whoever waits for the lock simply finds no copy.
            var folder = Path.Combine(_root!, repository + ".git");
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            _entries.TryRemove(repository, out _);
            entry.Lock.Release();
        }
    }

    /// <summary>
    /// Removes the folders of processes that are gone: nobody holds their lock any more. A process id would not do, since it means another
    /// process in another container.
    /// </summary>
    private static void Sweep(string root)
    {
        if (!Directory.Exists(root))
        {
            return;
        }

        foreach (var folder in Directory.GetDirectories(root).Where(folder => !IsHeld(folder + Life)))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var life in Directory.GetFiles(root, "*" + Life).Where(life => !IsHeld(life)))
        {
            File.Delete(life);
        }
    }

    private static bool IsHeld(string life)
    {
        try
        {
            using var file = new FileStream(life, FileMode.Open, FileAccess.Write, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            // Of a release before, or of a process that was killed in between.
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Lock { get; } = new(1);

        public long LastUse { get; set; }
    }
}
