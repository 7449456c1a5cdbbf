using GameFactory.Engine.Games;
using Microsoft.Extensions.Logging;

namespace GameFactory.Engine.Batches;

/// <summary>
/// The work of a batch beside its commands: keep the window full, notice the end, carry orders to games in flight, delete. One loop on the grain's own
/// scheduler; games' hints make it prompt, counting the rows makes it right.
/// </summary>
internal sealed partial class BatchPump(BatchGrain grain, IBatchRows rows, TimeProvider local, ILogger log) : IAsyncDisposable
{
    private const int Page = 1000;
    private const int AtOnce = 64;
    private const int DeleteAtOnce = 500;
    private static readonly TimeSpan CountAtMostEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan IdleRecount = TimeSpan.FromSeconds(5);

    private readonly HashSet<int> _holding = [];
    private readonly CancellationTokenSource _stop = new();
    private TaskCompletionSource _poked = new();
    private Task? _loop;
    private bool _mustRecount = true;
    private bool _mustCount = true;
    private long _counted;
    private int _hints;
    private int _unfinished;

    public void Poke()
    {
        _poked.TrySetResult();
        _loop ??= LoopAsync();
    }

    public void GameMoved(int index)
    {
        _holding.Remove(index);
        _mustCount = true;
        _hints++;
        Poke();
    }

    public void Recount()
    {
        _mustRecount = _mustCount = true;
        Poke();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _poked.TrySetResult();
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
            _poked = new TaskCompletionSource();
            try
            {
                await RoundAsync(_stop.Token);
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                if (!_stop.IsCancellationRequested)
                {
                    LogRoundFailed(log, grain.State?.Id, error);
                    _mustRecount = true;
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
            await DeleteAsync(state, cancellationToken);
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
        if (_mustRecount)
        {
            _mustRecount = false;
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
                _mustRecount = true;
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

            await TellAsync(page, order, cancellationToken);
            after = page[^1];
        }

        // A command may have changed the order meanwhile; then its own fan-out is still to come.
        if (grain.State is { } now && now.PausedAt == state.PausedAt && now.Status == state.Status && !now.Deleting)
        {
            await grain.ApplyAsync(new BatchEvent.FannedOut());
        }
    }

    private async Task DeleteAsync(BatchState state, CancellationToken cancellationToken)
    {
        if (state.Deleted)
        {
            return;
        }

        // Twice over the games: the second time no attempt may still be ending.
        for (var isQuiet = false; !isQuiet;)
        {
            isQuiet = true;
            var after = -1;
            while (await rows.AllAsync(state.Id, after, Page, cancellationToken) is { Count: > 0 } page)
            {
                isQuiet &= await TellAsync(page, BatchOrder.Delete, cancellationToken);
                after = page[^1];
            }

            if (!isQuiet)
            {
                await PauseAsync(CountAtMostEvery);
            }
        }

        while (await rows.DeleteGamesAsync(state.Id, DeleteAtOnce, cancellationToken) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        await rows.DeleteBatchAsync(state.Id, cancellationToken);
        await grain.ApplyAsync(new BatchEvent.RowsGone());
    }

    private async Task<bool> TellAsync(IReadOnlyList<int> games, BatchOrder order, CancellationToken cancellationToken)
    {
        var isQuiet = true;
        foreach (var some in games.Chunk(AtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var answers = await Task.WhenAll(some.Select(index => grain.OrderAsync(index, order)));
            isQuiet &= answers.All(answer => answer);
        }

        return isQuiet;
    }

    private async Task WaitAsync()
    {
        var countsNext = AwaitsCount && UntilCount < IdleRecount;
        var time = !countsNext ? IdleRecount : UntilCount > TimeSpan.Zero ? UntilCount : TimeSpan.Zero;
        await _poked.Task.WaitAsync(time, local).ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        if (!_poked.Task.IsCompleted && !countsNext)
        {
            Recount();
        }
    }

    private async Task PauseAsync(TimeSpan time) =>
        await Task.Delay(time, local, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Batch {Batch}: a round failed and is repeated")]
    private static partial void LogRoundFailed(ILogger log, BatchId? batch, Exception error);
}
