using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GameFactory.Insights.Metrics;

/// <summary>Counts dirty days every few minutes. Each silo has one; the rollup's lock lets one work, the others then find nothing to do.</summary>
internal sealed partial class RollupService(MetricsRollup rollup, IOptions<MetricsOptions> options, TimeProvider time, ILogger<RollupService> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Every == TimeSpan.Zero)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(options.Value.Every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                stoppingToken.ThrowIfCancellationRequested();
                var report = await rollup.RunDirtyAsync(RollupCause.Dirty, stoppingToken);
                if (report.RowsWritten > 0)
                {
                    LogDone(logger, report.Days.Count, report.RowsWritten, report.Malformed);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException e)
            {
                LogFault(logger, e);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Metrics: {Days} days counted, {Rows} rows written, {Malformed} malformed amounts")]
    private static partial void LogDone(ILogger logger, int days, long rows, long malformed);

    [LoggerMessage(2, LogLevel.Warning, "Metrics could not be counted; their days stay marked and are tried again")]
    private static partial void LogFault(ILogger logger, Exception exception);
}
