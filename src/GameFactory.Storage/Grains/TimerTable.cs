using GameFactory.Database.Sql;
using GameFactory.Engine.Watch;
using Npgsql;

namespace GameFactory.Storage.Grains;

/// <summary>Reads <c>wakes</c>, and leases from <c>games</c> and <c>runners</c>.</summary>
internal sealed class TimerTable(NpgsqlDataSource source) : ITimerTable
{
    private static readonly string s_due = SqlFile.Beside<TimerTable>("timers_due.sql");
    private static readonly string s_lost = SqlFile.Beside<TimerTable>("attempts_lost.sql");
    private static readonly string s_postpone = SqlFile.Beside<TimerTable>("timers_postpone.sql");

    public async Task<IReadOnlyList<DueTimer>> DueAsync(int shard, DueTimer? after, int limit, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_due);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = shard });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = after?.DueAt.UtcDateTime ?? DateTime.MinValue });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = after?.Id ?? Guid.Empty });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAllAsync(
            row => new DueTimer((TimerKind)row.Get<int>("kind"), row.Get<Guid>("id"), row.Get<DateTimeOffset>("due_at")),
            cancellationToken
        );
    }

    public async Task<IReadOnlyList<LostAttempt>> LostAsync(int shard, Guid? after, int limit, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_lost);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = after ?? Guid.Empty });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = shard });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAllAsync(row => new LostAttempt(row.Get<Guid>("id"), row.Get<Guid>("lease_holder")), cancellationToken);
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
