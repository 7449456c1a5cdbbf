using GameFactory.Database.Sql;
using GameFactory.Insights.Ingestion;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GameFactory.Insights.Metrics;

/// <summary>
/// Counts events into daily metrics. Idempotent and restartable: marks of dirty days go only after their metrics are written. One runs at a
/// time in a database.
/// </summary>
public sealed class MetricsRollup : IDisposable
{
    // Marks that the rollup makes itself lead to further rounds: each moves purchases and first days further back, and soon none is left.
    private const int MostRounds = 20;

    // What an interrupted run of many days has to do again at most.
    private const int DaysAtOnce = 32;
    private static readonly int[] s_retentionDays = [1, 7, 30];

    private readonly NpgsqlDataSource _database;
    private readonly ScoreOptions _score;
    private readonly IngestionOptions _ingestion;
    private readonly TimeProvider _time;
    private readonly RollupLog _log;
    private readonly SharedRollup _shared;

    /// <summary>Made by the container.</summary>
    public MetricsRollup(
        NpgsqlDataSource database, IOptions<ScoreOptions> score, IOptions<IngestionOptions> ingestion, TimeProvider time, ILoggerFactory loggers)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(ingestion);
        (_database, _score, _ingestion, _time) = (database, score.Value, ingestion.Value, time);
        _log = new RollupLog(database, time, loggers.CreateLogger<RollupLog>());
        _shared = new SharedRollup((cause, cancellationToken) => LockedAsync(cause, static _ => Task.CompletedTask, cancellationToken));
    }

    /// <summary>Counts the days <paramref name="from"/> to <paramref name="to"/> (UTC, both included) and all that is dirty besides.</summary>
    public Task<RollupResult> RunAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return LockedAsync(RollupCause.Command, session => session.MarkAsync(from, to, cancellationToken), cancellationToken);
    }

    /// <summary>Counts dirty days and days whose retention is due; callers that ask at the same time share a run.</summary>
    public Task<RollupResult> RunDirtyAsync(RollupCause cause, CancellationToken cancellationToken) => _shared.NextAsync(cause, cancellationToken);

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
            var report = await CountAsync(session, cancellationToken);
            await _log.WriteAsync(cause, report, started, cancellationToken);
            return report;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await _log.WriteFailureAsync(cause, started, failure);
            throw;
        }
    }

    private async Task<RollupResult> CountAsync(RollupSession session, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);
        var (malformed, rows) = (new SortedDictionary<DateOnly, long>(), 0L);
        for (var round = 0; round < MostRounds; round++)
        {
            // Events that arrive meanwhile are for the next run, or this one might never end.
            var marks = (await session.DirtyAsync(cancellationToken)).FindAll(mark => round == 0 || mark.Lane == DirtyMark.OwnLane);
            foreach (var days in marks.GroupBy(mark => mark.Day).Chunk(DaysAtOnce))
            {
                var counted = days.Select(day => day.Key).ToHashSet();
                foreach (var day in counted.Order())
                {
                    rows += await session.CountAsync(day, _ingestion.MostMicros, cancellationToken);
                    malformed[day] = 0;
                }

                // Who came back on a day depends on its events and on first days before it. Those counted here are in order, and right.
                var later = s_retentionDays.SelectMany(after => counted.Select(day => day.AddDays(after)));
                rows += await session.CountReturnsAsync([.. later.Except(counted)], cancellationToken);
                var earlier = s_retentionDays.SelectMany(after => counted.Select(day => day.AddDays(-after)));
                rows += await WriteAsync(session, [.. earlier.Union(counted).Order()], today, malformed, cancellationToken);
                await session.UnmarkAsync([.. days.SelectMany(day => day)], cancellationToken);
            }

            if (marks.Count == 0)
            {
                break;
            }
        }

        rows += await WriteAsync(session, [.. await session.MaturingAsync(today, cancellationToken)], today, malformed, cancellationToken);
        return new RollupResult([.. malformed.Keys], rows, malformed.Values.Sum());
    }

    /// <summary>Writes the metrics of days from the helper tables; notes the malformed amounts of the days that are counted in this run.</summary>
    private async Task<long> WriteAsync(
        RollupSession session, DateOnly[] days, DateOnly today, SortedDictionary<DateOnly, long> malformed, CancellationToken cancellationToken)
    {
        if (days.Length == 0)
        {
            return 0;
        }

        var sums = await session.SumsAsync(days, today, cancellationToken);
        foreach (var day in sums.GroupBy(s => s.Key.Day).Where(day => malformed.ContainsKey(day.Key)))
        {
            malformed[day.Key] = day.Sum(s => s.Malformed);
        }

        return await session.WriteAsync([.. sums.Select(s => MetricsRow.Of(s.Key, s.Sums, _score))], cancellationToken);
    }
}
