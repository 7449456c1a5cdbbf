using GameFactory.Insights.Ingestion;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GameFactory.Insights.Metrics;

/// <summary>
/// Counts events into daily metrics. Idempotent and restartable: marks of dirty days go only after their metrics are written. One runs at a
/// time in a database.
/// </summary>
public sealed class MetricsRollup(NpgsqlDataSource database, IOptions<ScoreOptions> score, IOptions<IngestionOptions> ingestion, TimeProvider time)
{
    // Marks that the rollup makes itself lead to further rounds: each moves purchases and first days further back, and soon none is left.
    private const int MostRounds = 20;
    private const int DaysAtOnce = 16;
    private static readonly int[] s_retentionDays = [1, 7, 30];

    /// <summary>Counts the days <paramref name="from"/> to <paramref name="to"/> (UTC, both included) and all that is dirty besides.</summary>
    public async Task<RollupReport> RunAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return await LockedAsync(
            RollupCause.Command,
            async session =>
            {
                await session.MarkAsync(from, to, cancellationToken);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Counts dirty days and days whose retention is due.</summary>
    public Task<RollupReport> RunDirtyAsync(RollupCause cause, CancellationToken cancellationToken) =>
        LockedAsync(cause, static _ => Task.FromResult(false), cancellationToken);

    private async Task<RollupReport> LockedAsync(RollupCause cause, Func<RollupSession, Task<bool>> prepare, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using (var locking = new NpgsqlCommand("SELECT pg_advisory_lock(hashtext('metrics rollup'))", connection) { CommandTimeout = 0 })
        {
            await locking.ExecuteNonQueryAsync(cancellationToken);
        }

        try
        {
            var session = new RollupSession(connection);
            var started = time.GetUtcNow();
            var isAsked = await prepare(session);
            var report = await RunAsync(session, cancellationToken);
            if (isAsked || report.Days.Count > 0 || report.RowsWritten > 0)
            {
                await session.LogAsync(NameOf(cause), report, started, time.GetUtcNow(), cancellationToken);
            }

            return report;
        }
        finally
        {
            // The pool would release the lock too, but not before the connection is used again.
            await using var unlocking = new NpgsqlCommand("SELECT pg_advisory_unlock(hashtext('metrics rollup'))", connection);
            if (connection.State == System.Data.ConnectionState.Open)
            {
                await unlocking.ExecuteNonQueryAsync(CancellationToken.None);
            }
        }
    }

    private async Task<RollupReport> RunAsync(RollupSession session, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var (counted, rows, malformed) = (new SortedSet<DateOnly>(), 0L, 0L);
        SortedSet<DateOnly> affected = [.. await session.MaturingAsync(today, cancellationToken)];
        for (var round = 0; round < MostRounds; round++)
        {
            // Events that arrive meanwhile are for the next run, or this one might never end.
            var marks = (await session.DirtyAsync(cancellationToken)).FindAll(mark => round == 0 || mark.Lane == DirtyMark.OwnLane);
            foreach (var day in marks.Select(mark => mark.Day).Distinct())
            {
                rows += await session.CountAsync(day, ingestion.Value.MostMicros, cancellationToken);
                counted.Add(day);
                affected.Add(day);
                affected.UnionWith(s_retentionDays.Select(after => day.AddDays(-after)));
            }

            foreach (var days in affected.Chunk(DaysAtOnce))
            {
                var sums = await session.SumsAsync(days, today, cancellationToken);
                rows += await session.WriteAsync([.. sums.Select(s => MetricsRow.Of(s.Key, s.Sums, score.Value))], cancellationToken);
                malformed += sums.Where(s => counted.Contains(s.Key.Day)).Sum(s => s.Malformed);
            }

            if (marks.Count == 0)
            {
                break;
            }

            affected.Clear();
            await session.UnmarkAsync(marks, cancellationToken);
        }

        return new RollupReport([.. counted], rows, malformed);
    }

    private static string NameOf(RollupCause cause) => cause switch
    {
        RollupCause.Command => "command",
        RollupCause.Dirty => "dirty",
        _ => "post_launch",
    };
}
