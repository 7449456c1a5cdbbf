using System.Globalization;
using System.Runtime.ExceptionServices;
using GameFactory.Database.Sql;
using GameFactory.Insights.Ingestion;
using GameFactory.Insights.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GameFactory.Insights.Retention;

/// <summary>
/// Takes old months of events out of the database: close, count, detach, export, drop. The end of each step is recorded, and each step
/// finds out what it has done already, so a run that was killed anywhere is gone on with by the next. A month that was not counted is never
/// detached, one that is not on the disk never dropped.
/// </summary>
public sealed partial class EventRetention(
    NpgsqlDataSource database,
    MetricsRollup rollup,
    EventPartitions partitions,
    IOptions<RetentionOptions> options,
    TimeProvider time,
    ILogger<EventRetention> logger
)
{
    // A rollup counts what is dirty when it begins; a month is closed by then, so the second finds nothing new in it.
    private const int MostRollups = 3;

    private static readonly string s_close = SqlFile.Beside<EventRetention>("close_month.sql");
    private static readonly string s_pending = SqlFile.Beside<EventRetention>("detach_pending.sql");
    private static readonly string s_dropped = SqlFile.Beside<EventRetention>("dropped_month.sql");

    private readonly RetiredMonths _months = new(database);
    private readonly MonthExport _export = new(database, options.Value.Folder);

    /// <summary>Every month that was ever begun, the oldest first.</summary>
    public async Task<IReadOnlyList<RetiredMonth>> ListAsync(CancellationToken cancellationToken) =>
        [
            .. (await _months.ListAsync(cancellationToken)).Select(month =>
                month with
                {
                    File = month.File is { } file ? _export.PlaceOf(file) : null,
                }
            ),
        ];

    /// <summary>
    /// Retires the months before the <paramref name="keep"/> that lie before the current one, and goes on with any that was begun.
    /// </summary>
    /// <returns>The months that this run worked on.</returns>
    /// <exception cref="RetentionBusyException">Another process is at it.</exception>
    public async Task<IReadOnlyList<RetiredMonth>> RunAsync(int keep, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(keep, 1);
        await using var held = await SessionLock.TryTakeAsync(database, "events retention", cancellationToken)
            ?? throw new RetentionBusyException();
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var retired = new List<RetiredMonth>();
        Exception? first = null;
        foreach (var month in await _months.DueAsync(new DateOnly(today.Year, today.Month, 1).AddMonths(-keep), cancellationToken))
        {
            try
            {
                retired.Add(await RetireAsync(month, cancellationToken));
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // One month that cannot be retired keeps no other one.
                LogMonthStays(logger, month, error);
                first ??= error;
            }
        }

        if (first is not null)
        {
            ExceptionDispatchInfo.Throw(first);
        }

        return retired;
    }

    private async Task<RetiredMonth> RetireAsync(DateOnly month, CancellationToken cancellationToken)
    {
        var state = await _months.FindAsync(month, cancellationToken);
        if (state is null)
        {
            await CloseAsync(month, cancellationToken);
        }

        if (state?.CountedAt is null)
        {
            await CountAsync(month, cancellationToken);
        }

        if (state?.DetachedAt is null)
        {
            await DetachAsync(month, cancellationToken);
        }

        if (state?.ExportedAt is null)
        {
            await _months.ExportedAsync(
                month,
                await _export.WriteAsync(EventPartitions.NameOf(month), cancellationToken),
                cancellationToken
            );
        }

        var exported = (await _months.FindAsync(month, cancellationToken))!;
        await DropAsync(exported, cancellationToken);
        return (await _months.FindAsync(month, cancellationToken))!;
    }

    // The database itself refuses further events from here on, whatever a server remembers. The check is never validated: the rows that are
    // there stay.
    private async Task CloseAsync(DateOnly month, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, $"SET LOCAL lock_timeout = {Patience}", cancellationToken);
        await ExecuteAsync(
            connection,
            $"ALTER TABLE {EventPartitions.NameOf(month)} ADD CONSTRAINT {EventPartitions.ClosedConstraint} CHECK (false) NOT VALID",
            cancellationToken
        );
        await ExecuteAsync(connection, s_close, cancellationToken, month);
        await transaction.CommitAsync(cancellationToken);
        await partitions.ReadFloorAsync(cancellationToken);
    }

    private async Task CountAsync(DateOnly month, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostRollups; attempt++)
        {
            await rollup.RunDirtyAsync(RollupCause.Dirty, cancellationToken);
            if (await _months.TryCountedAsync(month, cancellationToken))
            {
                return;
            }
        }

        throw new InvalidDataException(
            $"Days of {month:yyyy-MM} stay marked after {MostRollups} rollups, or could not be counted (./factory metrics rollup names "
                + $"them); the month is kept."
        );
    }

    private async Task DetachAsync(DateOnly month, CancellationToken cancellationToken)
    {
        var table = EventPartitions.NameOf(month);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var asking = new NpgsqlCommand(s_pending, connection);
        asking.Parameters.Add(new NpgsqlParameter<string> { TypedValue = table });
        if (await asking.ExecuteScalarAsync(cancellationToken) is bool isPending)
        {
            // CONCURRENTLY runs in no transaction, so the patience is the session's, and the session is closed behind it.
            database.Clear();
            await ExecuteAsync(connection, $"SET lock_timeout = {Patience}", cancellationToken);
            await ExecuteAsync(
                connection,
                $"ALTER TABLE analytics_events DETACH PARTITION {table} {(isPending ? "FINALIZE" : "CONCURRENTLY")}",
                cancellationToken
            );
        }

        await _months.DetachedAsync(month, cancellationToken);
    }

    private async Task DropAsync(RetiredMonth month, CancellationToken cancellationToken)
    {
        if (month.DroppedAt is not null)
        {
            return;
        }

        var file = _export.PlaceOf(month.File!);
        if (!await MonthExport.IsWholeAsync(file, month.Sha256!, cancellationToken))
        {
            throw new InvalidDataException(
                $"The export {file} is not there or not as it was written; the table {EventPartitions.NameOf(month.Month)} stays."
            );
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, $"SET LOCAL lock_timeout = {Patience}", cancellationToken);
        await ExecuteAsync(connection, $"DROP TABLE {EventPartitions.NameOf(month.Month)}", cancellationToken);
        await ExecuteAsync(connection, s_dropped, cancellationToken, month.Month);
        await transaction.CommitAsync(cancellationToken);
    }

    [LoggerMessage(1, LogLevel.Warning, "The events of {Month} stay in the database for now; the other months are gone on with")]
    private static partial void LogMonthStays(ILogger logger, DateOnly month, Exception error);

    private string Patience => ((int)options.Value.LockPatience.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);

    private static async Task ExecuteAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken cancellationToken,
        DateOnly? month = null
    )
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        if (month is { } value)
        {
            command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = value });
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
