using GameFactory.Database.Sql;
using GameFactory.Engine.Watch;
using Npgsql;

namespace GameFactory.Storage.Watch;

/// <summary>Reads <c>wakes</c>, and leases from <c>games</c> and <c>runners</c>.</summary>
internal sealed class TimerTable(NpgsqlDataSource source) : ITimerTable
{
    private static readonly string s_due = SqlFile.Beside<TimerTable>("due.sql");
    private static readonly string s_lost = SqlFile.Beside<TimerTable>("lost.sql");
    private static readonly string s_postpone = SqlFile.Beside<TimerTable>("postpone.sql");

    public async Task<IReadOnlyList<DueTimer>> DueAsync(int shard, DueTimer? after, int limit, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_due);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = shard });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = after?.DueAt.UtcDateTime ?? DateTime.MinValue });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = after?.Id ?? Guid.Empty });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        var wakes = new List<DueTimer>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            wakes.Add(new DueTimer((TimerKind)reader.GetInt32(0), reader.GetGuid(1), reader.GetFieldValue<DateTimeOffset>(2)));
        }

        return wakes;
    }

    public async Task<IReadOnlyList<LostAttempt>> LostAsync(int shard, Guid? after, int limit, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_lost);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = after ?? Guid.Empty });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = shard });
        var lost = new List<LostAttempt>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            lost.Add(new LostAttempt(reader.GetGuid(0), reader.GetGuid(1)));
        }

        return lost;
    }

    public async Task PostponeAsync(DueTimer wake, TimeSpan by, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_postpone);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = (int)wake.Kind });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = wake.Id });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = wake.DueAt.UtcDateTime });
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = by });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
