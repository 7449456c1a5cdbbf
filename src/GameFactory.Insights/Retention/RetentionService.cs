using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GameFactory.Insights.Retention;

/// <summary>
/// Retires months a few times a day when a number of months to keep is set. Each silo has one; a lock in the database lets one work.
/// </summary>
internal sealed partial class RetentionService(
    EventRetention retention,
    IOptions<RetentionOptions> options,
    TimeProvider time,
    ILogger<RetentionService> logger
) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.KeepMonths is not { } keep)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            await RunAsync(keep, stoppingToken);
            await Task.Delay(options.Value.Every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync(int keep, CancellationToken stoppingToken)
    {
        try
        {
            foreach (var month in await retention.RunAsync(keep, stoppingToken))
            {
                LogRetired(logger, month.Month, month.Rows, month.File);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped(logger);
        }
        catch (RetentionBusyException)
        {
            LogBusy(logger);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // An exception that left a background service would stop the whole silo, for a month that can wait.
            LogFault(logger, e);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The events of {Month} left the database: {Rows} rows in {File}")]
    private static partial void LogRetired(ILogger logger, DateOnly month, long? rows, string? file);

    [LoggerMessage(2, LogLevel.Information, "Stopped; a month that was begun is gone on with after the next start")]
    private static partial void LogStopped(ILogger logger);

    [LoggerMessage(3, LogLevel.Debug, "Another process retires months just now")]
    private static partial void LogBusy(ILogger logger);

    [LoggerMessage(4, LogLevel.Warning, "A month could not be retired; it is gone on with at the next time")]
    private static partial void LogFault(ILogger logger, Exception exception);
}
