using System.Runtime.CompilerServices;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Batches;

/// <summary>A batch as it changes.</summary>
internal sealed class BatchFeed(BatchApi batches, LiveStream live)
{
    /// <summary>The batch as it is, then again whenever it changed, until it ends or its row is gone.</summary>
    /// <exception cref="RequestException">There is no such batch.</exception>
    public async IAsyncEnumerable<BatchReply> WatchAsync(Guid id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var meter = new RateMeter();
        BatchReply? last = null;
        await foreach (var _ in live.BeatsAsync(cancellationToken))
        {
            var batch = last is null ? await batches.GetAsync(id, cancellationToken) : await batches.FindAsync(id, cancellationToken);
            if (batch is null)
            {
                yield break;
            }

            batch = batch.IsTerminal ? batch : batch.At(meter.Observe(batch.ReadAt, batch.Progress.StepsDone));
            if (last is null || !batch.IsLike(last))
            {
                last = batch;
                yield return batch;
            }

            if (batch is { IsTerminal: true, Deletion: null })
            {
                yield break;
            }
        }
    }
}
