using System.Collections.Concurrent;
using System.Globalization;
using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Insights.Ingestion;

/// <summary>Makes the months of <c>analytics_events</c>.</summary>
public sealed class EventPartitions(NpgsqlDataSource database)
{
    /// <summary>Name of the check that closes a month.</summary>
    internal const string ClosedConstraint = "retired";

    private static readonly string s_months = SqlFile.Beside<EventPartitions>("event_months.sql");
    private static readonly string s_floor = SqlFile.Beside<EventPartitions>("events_floor.sql");

    private readonly ConcurrentDictionary<DateOnly, bool> _known = new();
    private long _floor = DateOnly.MinValue.DayNumber;

    /// <summary>Events before this day are not taken: their month left the database. As last read.</summary>
    public DateOnly Floor => DateOnly.FromDayNumber((int)Interlocked.Read(ref _floor));

    /// <summary>The table of a month.</summary>
    internal static string NameOf(DateOnly month) => "analytics_events_" + month.ToString("yyyy_MM", CultureInfo.InvariantCulture);

    /// <summary>Asks the database for <see cref="Floor"/>.</summary>
    public async Task ReadFloorAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(s_floor);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        if (!await reader.IsDBNullAsync(0, cancellationToken))
        {
            Interlocked.Exchange(ref _floor, reader.GetFieldValue<DateOnly>(0).DayNumber);
        }
    }

    /// <summary>
    /// Makes every month in which one of the days lies and that is not there yet; any number of processes may do so at once.
    /// </summary>
    public async Task EnsureAsync(IEnumerable<DateOnly> days, CancellationToken cancellationToken)
    {
        DateOnly[] months =
        [
            .. days.Select(day => new DateOnly(day.Year, day.Month, 1)).Distinct().Where(month => !_known.ContainsKey(month)).Order(),
        ];
        if (months.Length > 0)
        {
            await ReadFloorAsync(cancellationToken);
        }

        // A month that was retired is not made again: its few new events would be counted as if they were all.
        foreach (var month in months.Where(month => month >= Floor))
        {
            await MakeAsync(month, cancellationToken);
            _known[month] = true;
        }
    }

    /// <summary>Forgets what is there: a month was detached behind our back.</summary>
    internal void Forget() => _known.Clear();

    // CREATE … PARTITION OF would lock the parent against every writer and reader; ATTACH does not. The table is empty, so ATTACH has
    // nothing to read. It does lock games for the foreign key, so it gives up soon rather than have others queue behind it.
    private async Task MakeAsync(DateOnly month, CancellationToken cancellationToken)
    {
        var name = NameOf(month);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, "SELECT pg_advisory_xact_lock(hashtext('analytics_events months'))", cancellationToken);
        await using (var command = new NpgsqlCommand(s_months, connection))
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
            if (await command.ExecuteScalarAsync(cancellationToken) is true)
            {
                return;
            }
        }

        await RunAsync(connection, "SET LOCAL lock_timeout = '3s'", cancellationToken);
        await RunAsync(
            connection,
            $"CREATE TABLE {name} (LIKE analytics_events INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)",
            cancellationToken
        );
        await RunAsync(
            connection,
            $"ALTER TABLE analytics_events ATTACH PARTITION {name} FOR VALUES FROM ('{Bound(month)}') TO ('{Bound(month.AddMonths(1))}')",
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
    }

    private static string Bound(DateOnly month) => month.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 00:00:00+00";

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
