using System.Threading.Channels;
using GameFactory.Insights.Learning.Store;
using GameFactory.Insights.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GameFactory.Insights.Schedule;

/// <summary>
/// In every silo: registers the reminder of <see cref="IRollupGrain"/>, and counts and learns when the reminder ticks in this silo.
/// </summary>
internal sealed partial class RollupService(
    IGrainFactory grains,
    MetricsRollup rollup,
    LearningUpdater learning,
    IHostApplicationLifetime lifetime,
    IOptions<MetricsOptions> options,
    TimeProvider time,
    ILogger<RollupService> logger
) : BackgroundService
{
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(5);

    // Ticks that come while a run is under way are one.
    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>Asks for a run; answers at once.</summary>
    public void Ask() => _asked.Writer.TryWrite(true);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Every == TimeSpan.Zero)
        {
            return;
        }

        try
        {
            await StartedAsync(stoppingToken);
            await EnsureAsync(stoppingToken);
            await foreach (var _ in _asked.Reader.ReadAllAsync(stoppingToken))
            {
                await CountAsync(stoppingToken);
                await LearnAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    // Grains can be called once every hosted service, the silo among them, has started.
    private Task StartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(started.SetResult);
        return started.Task.WaitAsync(stopping);
    }

    private async Task EnsureAsync(CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                await grains.GetGrain<IRollupGrain>(0).EnsureAsync();
                return;
            }
            catch (Exception error) when (error is not OutOfMemoryException && !stopping.IsCancellationRequested)
            {
                LogNotRegistered(logger, error);
                await Task.Delay(s_retry, time, stopping);
            }
        }
    }

    private async Task CountAsync(CancellationToken stopping)
    {
        try
        {
            var report = await rollup.RunDirtyAsync(RollupCause.Dirty, stopping);
            if (report.RowsWritten > 0)
            {
                LogDone(logger, report.Days.Count, report.RowsWritten, report.Malformed);
            }
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            // Whatever it was: a fault that left this service would stop the whole silo.
            LogFault(logger, e);
        }
    }

    // Players of a game's last week come back after its step 12 has ended; what they did counts for the weights too.
    private async Task LearnAsync(CancellationToken stopping)
    {
        try
        {
            await learning.UpdateDueAsync(stopping);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            LogNotLearned(logger, e);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Metrics: {Days} days counted, {Rows} rows written, {Malformed} malformed amounts")]
    private static partial void LogDone(ILogger logger, int days, long rows, long malformed);

    [LoggerMessage(2, LogLevel.Warning, "Metrics could not be counted; their days stay marked and the next tick tries again")]
    private static partial void LogFault(ILogger logger, Exception exception);

    [LoggerMessage(3, LogLevel.Warning, "The reminder of the metrics could not be registered; it is tried again")]
    private static partial void LogNotRegistered(ILogger logger, Exception exception);

    [LoggerMessage(4, LogLevel.Warning, "What the metrics counted could not be learned from; the next tick tries again")]
    private static partial void LogNotLearned(ILogger logger, Exception exception);
}
