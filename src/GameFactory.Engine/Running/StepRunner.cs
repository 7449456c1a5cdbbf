using System.Collections.Concurrent;
using System.Threading.Channels;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GameFactory.Engine.Running;

/// <summary>
/// Works on attempts outside the grains. A bounded queue feeds a fixed number of workers; the leases of all attempts, queued ones included,
/// are one row that is renewed while the process lives. How one attempt goes is <see cref="AttemptWork"/>.
/// </summary>
internal sealed partial class StepRunner(
    AttemptWork work,
    IRunnerTable table,
    EngineClock clock,
    GrainReferences grains,
    ISiloName silo,
    IOptions<StepRunnerOptions> options,
    TimeProvider local,
    IHostApplicationLifetime lifetime,
    EngineMetrics metrics,
    ILogger<StepRunner> log) : BackgroundService, IStepRunner
{
    private readonly Channel<RunningAttempt> _queue = Channel.CreateUnbounded<RunningAttempt>();
    private readonly ConcurrentDictionary<AttemptId, RunningAttempt> _attempts = new();
    private readonly PauseSwitch _gate = new();
    private int _reserved;
    private long _leaseUntil;
    private volatile bool _stopping;

    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>Attempts queued or running, and places just reserved.</summary>
    public int Held => Volatile.Read(ref _reserved);

    public Admission Reserve()
    {
        if (_stopping || !clock.IsFresh || local.GetTimestamp() >= Volatile.Read(ref _leaseUntil))
        {
            return Admission.NoLease;
        }

        if (_gate.IsClosed)
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
        var running = new RunningAttempt(order, local);
        _attempts[order.Attempt.Id] = running;
        _queue.Writer.TryWrite(running);
    }

    public bool Knows(AttemptId attempt) => _attempts.ContainsKey(attempt);

    public void Stop(AttemptId attempt)
    {
        if (_attempts.TryGetValue(attempt, out var running))
        {
            running.Cancel();
        }
    }

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
        await RenewAsync(cancellationToken);
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
        try
        {
            await table.EndAsync(Id, cancellationToken);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            LogEndFailed(error);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var loops = new List<Task> { KeepLeaseAsync(stoppingToken), HeartbeatAsync(stoppingToken) };
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
                var running = await _queue.Reader.ReadAsync(stopping);
                await _gate.PassAsync(stopping);
                running.Begin();
                StepOutcome? outcome;
                try
                {
                    outcome = await work.PerformAsync(running, stopping);
                }
                finally
                {
                    // Its place is free before the report: the report may start the game's next attempt.
                    GiveBack();
                }

                // A worker works; waiting until the report is saved is not work.
                _ = EndAsync(running, outcome, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops: what is queued is taken up elsewhere once the lease row ends.
        }
    }

    /// <summary>The attempt stays known until its report is accepted, so that the game does not take it for lost.</summary>
    private async Task EndAsync(RunningAttempt running, StepOutcome? outcome, CancellationToken stopping)
    {
        try
        {
            if (outcome is not null)
            {
                await work.ReportAsync(running, outcome, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops: the lease ends with it, and another attempt finds the effects by their keys.
        }
        finally
        {
            _attempts.TryRemove(running.Id, out _);
            running.Dispose();
            metrics.AttemptEnded(running.Order.Attempt.Step, running.Elapsed);
        }
    }

    private async Task KeepLeaseAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.RenewSeconds), local);
        while (await NextAsync(timer, stopping))
        {
            try
            {
                await RenewAsync(stopping);
            }
            catch (FormatRefusedException refused)
            {
                // Its lease had run out and the others have gone on without it: what it reads is not for it any more.
                LogRefused(refused);
                lifetime.StopApplication();
                return;
            }
            catch (Exception error) when (!stopping.IsCancellationRequested)
            {
                LogRenewFailed(error);
            }
        }
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        var asked = local.GetTimestamp();
        var lease = await table.RenewAsync(Id, silo.Name, TimeSpan.FromSeconds(options.Value.LeaseSeconds), cancellationToken);
        clock.Observe(lease.Now);
        _gate.Set(closed: lease.Paused);

        // Counted from before the request, so that the local end is never later than the database's.
        Volatile.Write(ref _leaseUntil, asked + (long)(options.Value.LeaseSeconds * (double)local.TimestampFrequency));
    }

    private async Task HeartbeatAsync(CancellationToken stopping)
    {
        var period = TimeSpan.FromMilliseconds(options.Value.HeartbeatMilliseconds);
        using var timer = new PeriodicTimer(period, local);
        while (await NextAsync(timer, stopping))
        {
            var asked = _attempts.Values.Where(running => running.IsRunning && running.Elapsed >= period).Select(AskAsync);
            await Task.WhenAll(asked);
        }
    }

    private async Task AskAsync(RunningAttempt running)
    {
        try
        {
            if (!await grains[running.Order.Game.Id].HeartbeatAsync(running.Id))
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

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
