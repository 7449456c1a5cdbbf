using GameFactory.Engine.Running;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GameFactory.Engine.Watch;

/// <summary>
/// In every silo: registers the watchdogs' reminders once and asks all watchdogs to scan every few seconds; raises
/// the format of the states at the end of a rolling upgrade. Without it the reminders alone
/// move everything, only slower.
/// </summary>
internal sealed partial class WatchService(
    IGrainFactory grains,
    IRunnerTable runners,
    IHostApplicationLifetime lifetime,
    IOptions<WatchOptions> options,
    TimeProvider local,
    ILogger<WatchService> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isEnsured = false;
        var period = TimeSpan.FromSeconds(options.Value.ScanSeconds > 0 ? options.Value.ScanSeconds : 5);
        using var timer = new PeriodicTimer(period, local);
        try
        {
            // Grains can be called once every hosted service, the silo among them, has started.
            await Started(stoppingToken);
            do
            {
                isEnsured = isEnsured || await TryAsync(dog => dog.EnsureAsync());
                if (options.Value.ScanSeconds > 0)
                {
                    await TryAsync(dog => dog.ScanAsync());
                }

                await RaiseFormatAsync(stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private Task Started(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(started.SetResult);
        return started.Task.WaitAsync(stopping);
    }

    private async Task<bool> TryAsync(Func<IWatchdogGrain, Task> ask)
    {
        try
        {
            await Task.WhenAll(Enumerable.Range(0, EngineStorage.Shards).Select(shard => ask(grains.GetGrain<IWatchdogGrain>(shard))));
            return true;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            LogNotScanned(error);
            return false;
        }
    }

    private async Task RaiseFormatAsync(CancellationToken stopping)
    {
        try
        {
            if (await runners.RaiseFormatAsync(stopping))
            {
                LogRaised();
            }
        }
        catch (Exception error) when (!stopping.IsCancellationRequested && error is not OutOfMemoryException)
        {
            LogNotRaised(error);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Every silo is of this release: states are written in its format from now on")]
    private partial void LogRaised();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether the format of the states can be raised is asked again")]
    private partial void LogNotRaised(Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The watchdogs could not be asked; the next round does it again")]
    private partial void LogNotScanned(Exception error);
}
