using GameFactory.Engine.Steps;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GameFactory.Engine.Running;

/// <summary>
/// The lease of this silo's runner: one row covers all its attempts, queued ones included, and is renewed while the process lives. With
/// each renewal come database time and the pause switch.
/// </summary>
internal sealed partial class RunnerLeaseKeeper(
    IRunnerTable table,
    ISiloName silo,
    EngineClock clock,
    PauseSwitch pause,
    UnansweredCalls calls,
    IOptions<StepRunnerOptions> options,
    TimeProvider local,
    IHostApplicationLifetime lifetime,
    ILogger<RunnerLeaseKeeper> log
)
{
    // A call that takes longer is worth a word in the row; most rows say nothing.
    private static readonly TimeSpan s_slow = TimeSpan.FromSeconds(5);

    private long _until;

    /// <summary>Identity of this silo incarnation: the holder.</summary>
    public Guid Holder { get; } = Guid.NewGuid();

    /// <summary>The lease lasts and database time is fresh: work may start.</summary>
    public bool IsHeld => clock.IsFresh && local.GetTimestamp() < Volatile.Read(ref _until);

    /// <exception cref="FormatRefusedException">The stored states are of a format that this program does not go with.</exception>
    public async Task RenewAsync(CancellationToken cancellationToken)
    {
        var asked = local.GetTimestamp();
        var lease = await table.RenewAsync(
            Holder,
            silo.Name,
            TimeSpan.FromSeconds(options.Value.LeaseSeconds),
            calls.OlderThan(s_slow),
            cancellationToken
        );
        clock.Observe(lease.Now);
        pause.Set(closed: lease.Paused);

        // Counted from before the request, so that the local end is never later than the database's.
        Volatile.Write(ref _until, asked + (long)(options.Value.LeaseSeconds * (double)local.TimestampFrequency));
    }

    /// <summary>Renews until the host stops.</summary>
    public async Task KeepAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.RenewSeconds), local);
        while (await timer.NextAsync(stopping))
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

    /// <summary>Ends the row, so that what was worked on is taken up elsewhere at once.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        try
        {
            await table.EndAsync(Holder, cancellationToken);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            LogEndFailed(error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease was not renewed; no attempt starts until it is")]
    private partial void LogRenewFailed(Exception error);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The lease is refused; this server stops")]
    private partial void LogRefused(FormatRefusedException error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease row was not ended; its attempts are taken up when it runs out")]
    private partial void LogEndFailed(Exception error);
}
