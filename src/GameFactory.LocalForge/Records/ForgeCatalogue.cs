using System.Collections.Concurrent;

namespace GameFactory.LocalForge.Records;

/// <summary>
/// Everything the forge knows, in memory, rebuilt from the journal at start. A record is visible only after it is durable.
/// </summary>
internal sealed class ForgeCatalogue(Journal journal) : IDisposable
{
    private readonly ConcurrentDictionary<long, RepositoryRecord> _repositories = new();
    private readonly ConcurrentDictionary<string, long> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<long, RunRecord> _runs = new();
    private readonly ConcurrentDictionary<long, ReleaseRecord> _releases = new();
    private readonly ConcurrentDictionary<long, ConcurrentDictionary<long, byte>> _runsOf = new();
    private readonly ConcurrentDictionary<long, ConcurrentDictionary<long, byte>> _releasesOf = new();

    // One change at a time: each is of the whole record.
    private readonly SemaphoreSlim _changing = new(1);
    private long _lastId;

    /// <summary>Called after a run's record is durable and visible.</summary>
    public Action<RunRecord>? RunSaved { get; set; }

    public IEnumerable<RepositoryRecord> Repositories => _repositories.Values.OrderBy(r => r.Id);

    public IEnumerable<RunRecord> UnfinishedRuns => _runs.Values.Where(r => r.Status != RunStatus.Completed).OrderBy(r => r.Id);

    public long NextId() => Interlocked.Increment(ref _lastId);

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await foreach (var entry in journal.ReadAsync(cancellationToken))
        {
            Apply(entry);
        }

        await journal.OpenAsync(Snapshot(), cancellationToken);
    }

    public RepositoryRecord? Repository(string owner, string name) =>
        _names.TryGetValue($"{owner}/{name}", out var id) ? Repository(id) : null;

    public RepositoryRecord? Repository(long id) => _repositories.GetValueOrDefault(id);

    public RunRecord? Run(long id) => _runs.GetValueOrDefault(id);

    /// <summary>Newest first, as GitHub lists them.</summary>
    public IReadOnlyList<RunRecord> RunsOf(long repositoryId) =>
        Of(_runsOf, repositoryId).Select(id => _runs.GetValueOrDefault(id)).OfType<RunRecord>().OrderByDescending(r => r.Id).ToList();

    public (RunRecord Run, ArtifactRecord Artifact)? Artifact(long repositoryId, long artifactId) =>
        RunsOf(repositoryId)
            .SelectMany(run => run.Artifacts, (run, artifact) => ((RunRecord Run, ArtifactRecord Artifact)?)(run, artifact))
            .FirstOrDefault(pair => pair!.Value.Artifact.Id == artifactId);

    public ReleaseRecord? Release(long id) => _releases.GetValueOrDefault(id);

    public ReleaseRecord? Release(long repositoryId, string tag) => ReleasesOf(repositoryId).FirstOrDefault(r => r.Tag == tag);

    public IReadOnlyList<ReleaseRecord> ReleasesOf(long repositoryId) =>
        Of(_releasesOf, repositoryId)
            .Select(id => _releases.GetValueOrDefault(id))
            .OfType<ReleaseRecord>()
            .OrderByDescending(r => r.Id)
            .ToList();

    public Task SaveAsync(RepositoryRecord record, CancellationToken cancellationToken) =>
        SaveAsync(new JournalEntry { Repository = record }, cancellationToken);

    public Task SaveAsync(RunRecord record, CancellationToken cancellationToken) =>
        SaveAsync(new JournalEntry { Run = record }, cancellationToken);

    public Task SaveAsync(ReleaseRecord record, CancellationToken cancellationToken) =>
        SaveAsync(new JournalEntry { Release = record }, cancellationToken);

    /// <summary>Changes a repository as it is now, not as it was when a request came; null when it has been removed meanwhile.</summary>
    public async Task<RepositoryRecord?> ChangeAsync(
        long repositoryId,
        Func<RepositoryRecord, RepositoryRecord> change,
        CancellationToken cancellationToken
    )
    {
        await _changing.WaitAsync(cancellationToken);
        try
        {
            if (Repository(repositoryId) is not { } record)
            {
                return null;
            }

            var changed = change(record);
            await SaveAsync(changed, CancellationToken.None);
            return changed;
        }
        finally
        {
            _changing.Release();
        }
    }

    public void Dispose() => _changing.Dispose();

    public async Task RemoveAsync(RepositoryRecord record, CancellationToken cancellationToken)
    {
        await _changing.WaitAsync(cancellationToken);
        try
        {
            await SaveAsync(new JournalEntry { RemovedRepository = record.Id }, CancellationToken.None);
        }
        finally
        {
            _changing.Release();
        }
    }

    private async Task SaveAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        await journal.AppendAsync(entry, cancellationToken);
        Apply(entry);
        if (entry.Run is { } run)
        {
            RunSaved?.Invoke(run);
        }
    }

    private void Apply(JournalEntry entry)
    {
        if (entry.Repository is { } repository)
        {
            _repositories[repository.Id] = repository;
            _names[repository.FullName] = repository.Id;
            Seen(repository.Id);
        }

        // A run that ends after its repository was removed leaves a line and no record.
        if (entry.Run is { } run && _repositories.ContainsKey(run.RepositoryId))
        {
            _runs[run.Id] = run;
            _runsOf.GetOrAdd(run.RepositoryId, _ => new()).TryAdd(run.Id, 0);
            Seen(run.Artifacts.Select(a => a.Id).Append(run.Id).Max());
        }

        if (entry.Release is { } release)
        {
            _releases[release.Id] = release;
            _releasesOf.GetOrAdd(release.RepositoryId, _ => new()).TryAdd(release.Id, 0);
            Seen(release.Assets.Select(a => a.Id).Append(release.Id).Max());
        }

        Seen(entry.LastId ?? 0);
        if (entry.RemovedRepository is { } removed)
        {
            Remove(removed);
        }
    }

    private void Remove(long id)
    {
        Seen(id);
        if (_repositories.TryRemove(id, out var repository))
        {
            _names.TryRemove(repository.FullName, out _);
        }

        foreach (var run in Of(_runsOf, id))
        {
            _runs.TryRemove(run, out _);
        }

        foreach (var release in Of(_releasesOf, id))
        {
            _releases.TryRemove(release, out _);
        }

        _runsOf.TryRemove(id, out _);
        _releasesOf.TryRemove(id, out _);
    }

    private IEnumerable<JournalEntry> Snapshot() =>
        Repositories
            .Select(r => new JournalEntry { Repository = r })
            .Concat(_runs.Values.OrderBy(r => r.Id).Select(r => new JournalEntry { Run = r }))
            .Concat(_releases.Values.OrderBy(r => r.Id).Select(r => new JournalEntry { Release = r }))
            .Append(new JournalEntry { LastId = Interlocked.Read(ref _lastId) });

    private static IEnumerable<long> Of(ConcurrentDictionary<long, ConcurrentDictionary<long, byte>> index, long id) =>
        index.TryGetValue(id, out var ids) ? ids.Keys : [];

    private void Seen(long id)
    {
        long last;
        while (id > (last = Interlocked.Read(ref _lastId)) && Interlocked.CompareExchange(ref _lastId, id, last) != last) { }
    }
}
