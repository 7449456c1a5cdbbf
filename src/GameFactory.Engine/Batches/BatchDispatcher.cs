using GameFactory.Engine.Games;
using Microsoft.Extensions.Logging;

namespace GameFactory.Engine.Batches;

/// <summary>
/// The work of a batch beside its commands: keep the window full, notice the end, carry orders to games in flight. One loop on the grain's own
/// scheduler; games' hints make it prompt, counting the rows makes it right.
/// </summary>
internal sealed partial class BatchDispatcher(BatchGrain grain, IBatchRows rows, BatchDeletion deletion, TimeProvider local, ILogger log) : IAsyncDisposable
{
    private const int Page = 1000;
    private static readonly TimeSpan CountAtMostEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan IdleReload = TimeSpan.FromSeconds(5);

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
                    LogRoundFailed(log, grain.State?.Id, error);
                    _mustReload = true;
                    await PauseAsync(CountAtMostEvery);
                }
            }

            await WaitAsync();
        }
    }

    private async Task RoundAsync(CancellationToken cancellationToken)
    {
        if (grain.State is not { } state)
        {
            return;
        }

        if (state.Deleting)
        {
            await deletion.RunAsync(grain, cancellationToken);
            return;
        }

        if (state.FanOut)
        {
            await FanOutAsync(state, cancellationToken);
        }

        if (grain.State is { Status: BatchStatus.Running, PausedAt: null } running)
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
            var holding = await rows.HoldingWindowAsync(state.Id, cancellationToken);
            _holding.Clear();
            _holding.UnionWith(holding);
        }

        var places = state.Spec.Window - _holding.Count;
        if (places > 0 && state.Cursor < state.Spec.GameCount)
        {
            // Entered before the launch: a fast game may already have left when the launch is saved.
            var last = Math.Min(state.Spec.GameCount, state.Cursor + places);
            _holding.UnionWith(Enumerable.Range(state.Cursor, last - state.Cursor));
            var launched = await grain.LaunchAsync(places);
            if (launched.Count < last - state.Cursor)
            {
                _mustReload = true;
                await PauseAsync(CountAtMostEvery);
            }
        }
    }

    /// <summary>
    /// Only counting ends a batch. A count is worth its scan when as many hints came as games were unfinished (so the end is noticed at once), else at
    /// most once a second.
    /// </summary>
    private async Task CountAsync(CancellationToken cancellationToken)
    {
        if (!AwaitsCount || (_hints < _unfinished && UntilCount > TimeSpan.Zero))
        {
            return;
        }

        (_mustCount, _hints) = (false, 0);
        _counted = local.GetTimestamp();
        var state = grain.State!;
        var counts = await rows.CountAsync(state.Id, cancellationToken);
        _unfinished = state.Spec.GameCount - counts.Terminal;
        await grain.ApplyAsync(new BatchEvent.Counted(counts));
    }

    private bool AwaitsCount => _mustCount && grain.State is { Status: BatchStatus.Running } state && state.Cursor >= state.Spec.GameCount;

    private TimeSpan UntilCount => _counted == 0 ? TimeSpan.Zero : CountAtMostEvery - local.GetElapsedTime(_counted);

    private async Task FanOutAsync(BatchState state, CancellationToken cancellationToken)
    {
        var order = state.Status == BatchStatus.Cancelled ? BatchOrder.Cancel : state.PausedAt is null ? BatchOrder.Resume : BatchOrder.Pause;
        var after = -1;
        while (true)
        {
            var page = await rows.UnfinishedAsync(state.Id, after, Page, cancellationToken);
            if (page.Count == 0)
            {
                break;
            }

            await grain.TellAsync(page, order, cancellationToken);
            after = page[^1];
        }

        // A command may have changed the order meanwhile; then its own fan-out is still to come.
        if (grain.State is { } now && now.PausedAt == state.PausedAt && now.Status == state.Status && !now.Deleting)
        {
            await grain.ApplyAsync(new BatchEvent.FannedOut());
        }
    }

    private async Task WaitAsync()
    {
        var countsNext = AwaitsCount && UntilCount < IdleReload;
        var time = !countsNext ? IdleReload : UntilCount > TimeSpan.Zero ? UntilCount : TimeSpan.Zero;
        await _signalled.Task.WaitAsync(time, local).ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        if (!_signalled.Task.IsCompleted && !countsNext)
        {
            Reload();
        }
    }

    private async Task PauseAsync(TimeSpan time) =>
        await Task.Delay(time, local, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Batch {Batch}: a round failed and is repeated")]
    private static partial void LogRoundFailed(ILogger log, BatchId? batch, Exception error);
}
