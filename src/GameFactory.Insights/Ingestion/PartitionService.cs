using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GameFactory.Insights.Ingestion;

/// <summary>Keeps the months ahead made: at start, then four times a day.</summary>
internal sealed partial class PartitionService(
    EventPartitions partitions,
    IOptions<IngestionOptions> options,
    TimeProvider time,
    ILogger<PartitionService> logger
) : BackgroundService
{
    private static readonly TimeSpan s_period = TimeSpan.FromHours(6);
    private static readonly TimeSpan s_afterFault = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = s_period;
            try
            {
                await partitions.ReadFloorAsync(stoppingToken);
                var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
                await partitions.EnsureAsync(Enumerable.Range(-1, options.Value.MonthsAhead + 2).Select(today.AddMonths), stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested && e is not OutOfMemoryException)
            {
                // An exception that left a background service would stop the whole silo, for months that lie ahead.
                LogFault(logger, e);
                pause = s_afterFault;
            }

            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The months of events ahead could not be made; tried again in a minute")]
    private static partial void LogFault(ILogger logger, Exception exception);
}
