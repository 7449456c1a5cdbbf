using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace GameFactory.Engine.Watch;

/// <summary>Wakes what is due in its shard. Waking is idempotent, so doubled scans do no harm.</summary>
[Reentrant, GrainType("watchdog")]
internal sealed partial class WatchdogGrain(
    ITimerTable table,
    BatchReferences batches,
    IGames games,
    IOptions<WatchOptions> options,
    EngineMetrics metrics,
    TimeProvider local,
    ILogger<WatchdogGrain> log
) : Grain, IWatchdogGrain, IRemindable
{
    private const string Reminder = "scan";

    // A silo's next question may come a little early by the clock of another.
    private readonly TimeSpan _pace = TimeSpan.FromSeconds(options.Value.ScanSeconds * 0.9);
    private readonly WatchBackoff _backoff = new(options.Value, local);
    private Task<int>? _scan;
    private long _begun;

    private int Shard => (int)this.GetPrimaryKeyLong();

    public Task EnsureAsync()
    {
        var period = TimeSpan.FromSeconds(options.Value.ReminderSeconds);
        return this.RegisterOrUpdateReminder(Reminder, period, period);
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => BeginAsync();

    /// <summary>Every silo asks; one scan answers all that ask while it runs and for the time that it is fresh.</summary>
    public Task<int> ScanAsync() =>
        _scan is { IsCompletedSuccessfully: true } last && local.GetElapsedTime(_begun) < _pace ? last : BeginAsync();

    private Task<int> BeginAsync()
    {
        if (_scan is { IsCompleted: false } running)
        {
            return running;
        }

        _begun = local.GetTimestamp();
        return _scan = ScanShardAsync();
    }

    private async Task<int> ScanShardAsync()
    {
        _backoff.Forget();
        var woken = await WakeDueAsync() + await WakeLostAsync();
        metrics.Woke(woken);
        return woken;
    }

    private async Task<int> WakeDueAsync()
    {
        var woken = 0;
        DueTimer? last = null;
        while (await table.DueAsync(Shard, last, options.Value.Page, CancellationToken.None) is { Count: > 0 } page)
        {
            await Parallel(page, WakeAsync);
            woken += page.Count;
            last = page[^1];
        }

        return woken;
    }

    private async Task<int> WakeLostAsync()
    {
        var woken = 0;
        Guid? last = null;
        while (await table.LostAsync(Shard, last, options.Value.Page, CancellationToken.None) is { Count: > 0 } page)
        {
            await Parallel(page, TellLostAsync);
            woken += page.Count;
            last = page[^1].Game;
        }

        return woken;
    }

    private async Task WakeAsync(DueTimer wake)
    {
        try
        {
            await (
                wake.Kind == TimerKind.Batch
                    ? batches[new BatchId(wake.Id)].TimerFiredAsync()
                    : games[new GameId(wake.Id)].TimerFiredAsync()
            );
            _backoff.Succeeded(wake.Id);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            LogNotWoken(wake.Kind, wake.Id, error);
            await table.PostponeAsync(wake, _backoff.Failed(wake.Id), CancellationToken.None);
        }
    }

    private async Task TellLostAsync(LostAttempt lost)
    {
        if (_backoff.IsResting(lost.Game))
        {
            return;
        }

        try
        {
            await games[new GameId(lost.Game)].LeaseLostAsync(lost.Holder);
            _backoff.Succeeded(lost.Game);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            LogNotWoken(TimerKind.Game, lost.Game, error);
            _backoff.Failed(lost.Game);
        }
    }

    /// <summary>Stays on the grain's scheduler, unlike <c>Parallel.ForEachAsync</c>.</summary>
    private async Task Parallel<T>(IReadOnlyList<T> items, Func<T, Task> act)
    {
        foreach (var some in items.Chunk(options.Value.AtOnce))
        {
            await Task.WhenAll(some.Select(act));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} {Id} could not be woken")]
    private partial void LogNotWoken(TimerKind kind, Guid id, Exception error);
}
