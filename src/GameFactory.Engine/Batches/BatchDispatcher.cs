using GameFactory.Engine.Games;
using Microsoft.Extensions.Logging;

namespace GameFactory.Engine.Batches;

/// <summary>
/// The work of a batch beside its commands: keep the window full, notice the end, carry orders to games in flight. One loop on the grain's
/// own scheduler; games' hints make it prompt, counting the rows makes it right. The grain calls it; it knows the batch by
/// <see cref="IDispatchedBatch"/> alone.
/// </summary>
internal sealed partial class BatchDispatcher(
    IDispatchedBatch batch,
    IBatchRows rows,
    BatchDeletion deletion,
    GameOrders orders,
    StepPlan plan,
    TimeProvider local,
    ILogger<BatchDispatcher> log
) : IAsyncDisposable
{
    private const int Page = 1000;
    private static readonly TimeSpan s_countAtMostEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_idleReload = TimeSpan.FromSeconds(5);

    private readonly HashSet<int> _holding = [];
    private readonly CancellationTokenSource _stop = new();
    private TaskCompletionSource _signalled = new();
    private Task? _loop;
    private bool _mustReload = true;
    private bool _mustCount = true;
    private long _counted;
    private int _hints;
    private int _unfinished;

    public void Signal()
    {
        _signalled.TrySetResult();
        _loop ??= LoopAsync();
    }

    public void GameMoved(int index)
    {
        _holding.Remove(index);
        _mustCount = true;
        _hints++;
        Signal();
    }

    public void Reload()
    {
        _mustReload = _mustCount = true;
        Signal();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _signalled.TrySetResult();
        if (_loop is { } loop)
        {
            await loop;
        }

        _stop.Dispose();
    }

    private async Task LoopAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            _signalled = new TaskCompletionSource();
            try
            {
                await RoundAsync(_stop.Token);
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                if (!_stop.IsCancellationRequested)
                {
                    LogRoundFailed(batch.State?.Id, error);
                    _mustReload = true;
                    await PauseAsync(s_countAtMostEvery);
                }
            }

            await WaitAsync();
        }
    }

    private async Task RoundAsync(CancellationToken cancellationToken)
    {
        if (batch.State is not { } state)
        {
            return;
        }

        if (state.Deleting)
        {
            await deletion.RunAsync(batch, cancellationToken);
            return;
        }

        if (state.FanOut)
        {
            await FanOutAsync(state, cancellationToken);
        }

        if (batch.State is { Status: BatchStatus.Running, PausedAt: null } running)
        {
            await FillAsync(running, cancellationToken);
        }

        // A paused batch ends too, when what was running in its games has ended them.
        await CountAsync(cancellationToken);
    }

    private async Task FillAsync(BatchState state, CancellationToken cancellationToken)
    {
        if (_mustReload)
        {
            _mustReload = false;
            var holding = await rows.HoldingWindowAsync(state.Id, plan.WindowSteps, cancellationToken);
            _holding.Clear();
            _holding.UnionWith(holding);
        }

        var places = state.Spec.Window - _holding.Count;
        if (places > 0 && state.Cursor < state.Spec.GameCount)
        {
            // Entered before the launch: a fast game may already have left when the launch is saved.
            var last = Math.Min(state.Spec.GameCount, state.Cursor + places);
            _holding.UnionWith(Enumerable.Range(state.Cursor, last - state.Cursor));
            if (await batch.LaunchAsync(places) < last - state.Cursor)
            {
                _mustReload = true;
                await PauseAsync(s_countAtMostEvery);
            }
        }
    }

    /// <summary>
    /// Only counting ends a batch. A count is worth its scan when as many hints came as games were unfinished (so the end is noticed at
    /// once), else at most once a second.
    /// </summary>
    private async Task CountAsync(CancellationToken cancellationToken)
    {
        if (!AwaitsCount || (_hints < _unfinished && UntilCount > TimeSpan.Zero))
        {
            return;
        }

        (_mustCount, _hints) = (false, 0);
        _counted = local.GetTimestamp();
        var state = batch.State!;
        var counts = await rows.CountAsync(state.Id, cancellationToken);
        _unfinished = state.Spec.GameCount - counts.Terminal;
        await batch.ApplyAsync(new BatchEvent.Counted(counts));
    }

    private bool AwaitsCount => _mustCount && batch.State is { Status: BatchStatus.Running } state && state.Cursor >= state.Spec.GameCount;

    private TimeSpan UntilCount => _counted == 0 ? TimeSpan.Zero : s_countAtMostEvery - local.GetElapsedTime(_counted);

    private async Task FanOutAsync(BatchState state, CancellationToken cancellationToken)
    {
        var order =
            state.Status == BatchStatus.Cancelled ? BatchOrder.Cancel
            : state.PausedAt is null ? BatchOrder.Resume
            : BatchOrder.Pause;
        var after = -1;
        while (true)
        {
            var page = await rows.UnfinishedAsync(state.Id, after, Page, cancellationToken);
            if (page.Count == 0)
            {
                break;
            }

            await orders.TellAsync(state.Id, page, order, cancellationToken);
            after = page[^1];
        }

        // A command may have changed the order meanwhile; then its own fan-out is still to come.
        if (batch.State is { } now && now.PausedAt == state.PausedAt && now.Status == state.Status && !now.Deleting)
        {
            await batch.ApplyAsync(new BatchEvent.FannedOut());
        }
    }

    private async Task WaitAsync()
    {
        var countsNext = AwaitsCount && UntilCount < s_idleReload;
        var time =
            !countsNext ? s_idleReload
            : UntilCount > TimeSpan.Zero ? UntilCount
            : TimeSpan.Zero;
        await _signalled
            .Task.WaitAsync(time, local)
            .ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        if (!_signalled.Task.IsCompleted && !countsNext)
        {
            Reload();
        }
    }

    private async Task PauseAsync(TimeSpan time) =>
        await Task.Delay(time, local, _stop.Token)
            .ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Batch {Batch}: a round failed and is repeated")]
    private partial void LogRoundFailed(BatchId? batch, Exception error);
}
