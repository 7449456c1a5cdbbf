using System.Threading.Channels;
using GameFactory.Engine;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GameFactory.Storage.Grains;

/// <summary>
/// The group commit: writes queue up while a transaction commits, and the next transaction takes all of them. Nothing waits for company, so
/// a lone write is as fast as it would be without.
/// </summary>
internal sealed class CommitWriter : ILifecycleParticipant<ISiloLifecycle>, IAsyncDisposable
{
    private readonly Channel<PendingWrite> _queue;
    private readonly StorageOptions _options;
    private readonly Lock _taking = new();
    private readonly Task _lanes;

    public CommitWriter(
        NpgsqlDataSource source,
        IOptions<StorageOptions> options,
        EngineClock clock,
        StorageMetrics metrics,
        ILogger<Committer> logger
    )
    {
        _options = options.Value;
        _queue = Channel.CreateBounded<PendingWrite>(
            new BoundedChannelOptions(_options.QueueWrites) { FullMode = BoundedChannelFullMode.Wait }
        );
        _lanes = Task.WhenAll(
            Enumerable
                .Range(0, _options.Writers)
                .Select(_ =>
                    Task.Run(() => RunAsync(new Committer(new WriterConnection(source, _options, clock), _options, metrics, clock, logger)))
                )
        );
    }

    /// <summary>Ends when the write is durable, or throws what became of it.</summary>
    public Task WriteAsync(PendingWrite write) => _queue.Writer.TryWrite(write) ? write.Done : WaitAndWriteAsync(write);

    /// <summary>Grains save while the silo stops, so the writer drains last.</summary>
    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(nameof(CommitWriter), ServiceLifecycleStage.First, _ => Task.CompletedTask, _ => DrainAsync());

    /// <summary>Takes no more writes and ends when all that were taken are settled.</summary>
    public Task DrainAsync()
    {
        _queue.Writer.TryComplete();
        return _lanes;
    }

    public async ValueTask DisposeAsync() => await DrainAsync();

    private async Task WaitAndWriteAsync(PendingWrite write)
    {
        try
        {
            await _queue.Writer.WriteAsync(write);
        }
        catch (ChannelClosedException closed)
        {
            throw new WriteNotDoneException("The silo has stopped writing; nothing was written.", closed);
        }

        await write.Done;
    }

    private async Task RunAsync(Committer lane)
    {
        await using (lane)
        {
            var group = new List<PendingWrite>(_options.GroupWrites);
            while (await _queue.Reader.WaitToReadAsync())
            {
                Take(group);
                if (group.Count == 0)
                {
                    continue;
                }

                group.Sort(static (left, right) => GrainKey.Compare(left.Key, right.Key));
                await lane.CommitAsync(group.ToArray());
                group.Clear();
            }
        }
    }

    private void Take(List<PendingWrite> group)
    {
        var bytes = 0;
        lock (_taking)
        {
            while (
                group.Count < _options.GroupWrites
                && _queue.Reader.TryPeek(out var next)
                && (group.Count == 0 || bytes + next.Size <= _options.GroupBytes)
                && _queue.Reader.TryRead(out var write)
            )
            {
                bytes += write.Size;
                group.Add(write);
            }
        }
    }
}
