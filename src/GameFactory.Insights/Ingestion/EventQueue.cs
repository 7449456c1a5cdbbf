using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace GameFactory.Insights.Ingestion;

/// <summary>Requests that wait for a writer; bounded by events.</summary>
internal sealed class EventQueue(IOptions<IngestionOptions> options)
{
    private readonly Channel<EventBatch> _batches = Channel.CreateUnbounded<EventBatch>();
    private int _events;

    /// <summary>False when there is no room, or the process stops.</summary>
    public bool TryAdd(EventBatch batch)
    {
        if (Interlocked.Add(ref _events, batch.Events.Count) <= options.Value.QueueEvents && _batches.Writer.TryWrite(batch))
        {
            return true;
        }

        Interlocked.Add(ref _events, -batch.Events.Count);
        return false;
    }

    /// <summary>The next request; null when there is none just now.</summary>
    public EventBatch? TryTake()
    {
        if (!_batches.Reader.TryRead(out var batch))
        {
            return null;
        }

        Interlocked.Add(ref _events, -batch.Events.Count);
        return batch;
    }

    /// <summary>False when the queue is closed and empty.</summary>
    public ValueTask<bool> WaitAsync() => _batches.Reader.WaitToReadAsync(CancellationToken.None);

    public void Close() => _batches.Writer.TryComplete();
}
