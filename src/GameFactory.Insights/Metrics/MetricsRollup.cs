using GameFactory.Database.Sql;
using GameFactory.Insights.Ingestion;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GameFactory.Insights.Metrics;

/// <summary>
/// Counts events into daily metrics. Idempotent and restartable: marks of dirty days go only after their metrics are written. One runs at a
/// time in a database. What cannot be counted is set aside and stops nothing else.
/// </summary>
public sealed class MetricsRollup : IDisposable
{
    private readonly NpgsqlDataSource _database;
    private readonly ScoreOptions _score;
    private readonly IngestionOptions _ingestion;
    private readonly TimeProvider _time;
    private readonly RollupLog _log;
    private readonly ILogger<MetricsRollup> _messages;
    private readonly SharedRollup _shared;

    /// <summary>Made by the container.</summary>
    public MetricsRollup(
        NpgsqlDataSource database,
        IOptions<ScoreOptions> score,
        IOptions<IngestionOptions> ingestion,
        TimeProvider time,
        ILoggerFactory loggers
    )
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(ingestion);
        (_database, _score, _ingestion, _time) = (database, score.Value, ingestion.Value, time);
        _log = new RollupLog(database, time, loggers.CreateLogger<RollupLog>());
        _messages = loggers.CreateLogger<MetricsRollup>();
        _shared = new SharedRollup((cause, cancellationToken) => LockedAsync(cause, static _ => Task.CompletedTask, cancellationToken));
    }

    /// <summary>
    /// Counts the days <paramref name="from"/> to <paramref name="to"/> (UTC, both included) and all that is dirty besides.
    /// </summary>
    public Task<RollupResult> RunAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        ArgumentOutOfRangeException.ThrowIfLessThan(from, DayBounds.First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, DayBounds.LastMarked(_time.GetUtcNow()));
        return LockedAsync(RollupCause.Command, session => session.MarkAsync(from, to, cancellationToken), cancellationToken);
    }

    /// <summary>Counts dirty days and days whose retention is due; callers that ask at the same time share a run.</summary>
    public Task<RollupResult> RunDirtyAsync(RollupCause cause, CancellationToken cancellationToken) =>
        _shared.NextAsync(cause, cancellationToken);

    /// <summary>Ends a run that nobody waits for any more.</summary>
    public void Dispose() => _shared.Dispose();

    private async Task<RollupResult> LockedAsync(RollupCause cause, Func<RollupSession, Task> prepare, CancellationToken cancellationToken)
    {
        var started = _time.GetUtcNow();
        try
        {
            await using var held = await SessionLock.TakeAsync(_database, "metrics rollup", cancellationToken);
            started = _time.GetUtcNow();
            var session = new RollupSession(held);
            await session.BeginAsync(cancellationToken);
            await prepare(session);
            var aside = new RollupSetAside(_messages);
            var report = await new RollupRun(session, _score, _ingestion.MostMicros, started, aside).CountAsync(cancellationToken);
            await _log.WriteAsync(cause, report, started, aside.Reasons, cancellationToken);
            return report;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await _log.WriteFailureAsync(cause, started, failure);
            throw;
        }
    }
}
