using System.Collections.Concurrent;
using System.Threading.Channels;
using GameFactory.Engine.Games;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GameFactory.Engine.Running;

/// <summary>
/// Works on attempts outside the grains: a bounded queue feeds a fixed number of workers. How one attempt goes is
/// <see cref="AttemptWork"/>.
/// </summary>
internal sealed partial class StepRunner(
    AttemptWork work,
    RunnerLeaseKeeper lease,
    PauseSwitch pause,
    StepCatalog catalog,
    IGames games,
    IOptions<StepRunnerOptions> options,
    TimeProvider local,
    EngineMetrics metrics,
    ILogger<StepRunner> log
) : BackgroundService, IStepRunner
{
    private readonly Channel<RunningAttempt> _queue = Channel.CreateUnbounded<RunningAttempt>();
    private readonly ConcurrentDictionary<AttemptId, RunningAttempt> _attempts = new();
    private int _reserved;
    private volatile bool _stopping;

    public Guid Id => lease.Holder;

    /// <summary>Attempts queued or running, and places just reserved.</summary>
    public int Held => Volatile.Read(ref _reserved);

    public AttemptId NextAttempt() => new(Guid.NewGuid());

    public Admission Reserve()
    {
        if (_stopping || !lease.IsHeld)
        {
            return Admission.NoLease;
        }

        if (pause.IsClosed)
        {
            return Admission.Paused;
        }

        if (Interlocked.Increment(ref _reserved) > options.Value.Capacity)
        {
            Interlocked.Decrement(ref _reserved);
            return Admission.Full;
        }

        return Admission.Open;
    }

    public void GiveBack() => Interlocked.Decrement(ref _reserved);

    public void Enqueue(AttemptOrder order)
    {
        var attempt = new RunningAttempt(order, GiveBack, local);
        _attempts[order.Attempt.Id] = attempt;
        _queue.Writer.TryWrite(attempt);
    }

    public bool Knows(AttemptId attempt) => _attempts.ContainsKey(attempt);

    public void Stop(AttemptId attempt)
    {
        if (_attempts.TryGetValue(attempt, out var running))
        {
            running.Cancel();
        }
    }

    /// <summary>
    /// Stops every attempt of a batch here, queued ones too; answers how many have begun and not ended, their reports included.
    /// </summary>
    public int Stop(BatchId batch)
    {
        var atWork = 0;
        foreach (var running in _attempts.Values.Where(running => running.Order.Game.Batch == batch))
        {
            // In this order: one that begins in between sees that it was stopped and does nothing.
            running.Cancel();
            atWork += running.IsRunning ? 1 : 0;
        }

        return atWork;
    }

    /// <summary>The first lease is taken before the silo opens for work, so that no grain is ever refused for want of it.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        metrics.ObserveHeld(() => Held);
        await lease.RenewAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _stopping = true;
        foreach (var running in _attempts.Values)
        {
            running.Cancel();
        }

        await base.StopAsync(cancellationToken);
        await lease.EndAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var loops = new List<Task> { lease.KeepAsync(stoppingToken), HeartbeatAsync(stoppingToken) };
        for (var n = 0; n < options.Value.Workers; n++)
        {
            loops.Add(WorkAsync(stoppingToken));
        }

        await Task.WhenAll(loops);
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                // Not ReadAllAsync: there every attempt wakes all workers that wait, here one.
                var attempt = await _queue.Reader.ReadAsync(stopping);
                await pause.PassAsync(stopping);
                attempt.Begin();
                var report = await work.RunAsync(attempt, stopping);

                // A worker works; waiting until the report is saved is not work.
                _ = EndAsync(attempt, report, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops: what is queued is taken up elsewhere once the lease row ends.
        }
    }

    /// <summary>The attempt stays known until its report is accepted, so that the game does not take it for lost.</summary>
    private async Task EndAsync(RunningAttempt attempt, Task report, CancellationToken stopping)
    {
        try
        {
            await report;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops: the lease ends with it, and another attempt finds the effects by their keys.
        }
        finally
        {
            _attempts.TryRemove(attempt.Id, out _);
            attempt.Dispose();
            metrics.AttemptEnded(catalog.Plan[attempt.Order.Attempt.Step].Name, attempt.Elapsed);
        }
    }

    private async Task HeartbeatAsync(CancellationToken stopping)
    {
        var period = TimeSpan.FromMilliseconds(options.Value.HeartbeatMilliseconds);
        using var timer = new PeriodicTimer(period, local);
        while (await timer.NextAsync(stopping))
        {
            var asked = _attempts.Values.Where(running => running.IsRunning && running.Elapsed >= period).Select(AskAsync);
            await Task.WhenAll(asked);
        }
    }

    private async Task AskAsync(RunningAttempt running)
    {
        try
        {
            if (!await games[running.Order.Game.Id].HeartbeatAsync(running.Id))
            {
                running.Cancel();
            }
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Unanswered is not "no": the report is fenced anyway.
            LogUnanswered(running.Order.Game.Id, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Game {Game} did not answer whether its attempt is current")]
    private partial void LogUnanswered(GameId game, Exception error);
}
