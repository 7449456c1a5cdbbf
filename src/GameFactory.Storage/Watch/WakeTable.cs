using GameFactory.Engine;
using GameFactory.Engine.Watch;
using GameFactory.Storage.Migrations;
using Npgsql;

namespace GameFactory.Storage.Watch;

/// <summary>Reads <c>wakes</c>, and leases from <c>games</c> and <c>runners</c>.</summary>
internal sealed class WakeTable(NpgsqlDataSource source) : IWakeTable
{
    private const int Page = 1000;

    private static readonly string s_due = SqlFile.Beside<WakeTable>("due.sql");
    private static readonly string s_lost = SqlFile.Beside<WakeTable>("lost.sql");
    private static readonly string s_postpone = SqlFile.Beside<WakeTable>("postpone.sql");

    public async Task<IReadOnlyList<DueWake>> DueAsync(int shard, DueWake? after, int limit, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_due);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = shard });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = after?.DueAt.UtcDateTime ?? DateTime.MinValue });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = after?.Id ?? Guid.Empty });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        var wakes = new List<DueWake>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            wakes.Add(new DueWake((WakeKind)reader.GetInt32(0), reader.GetGuid(1), reader.GetFieldValue<DateTimeOffset>(2)));
        }

        return wakes;
    }

    public async Task<IReadOnlyList<LostAttempt>> LostAsync(int shard, Guid? after, int limit, CancellationToken cancellationToken)
    {
        // Games have no column for the shard; lost ones are few, so they are read page by page and sorted out here.
        var lost = new List<LostAttempt>();
        var last = after ?? Guid.Empty;
        while (true)
        {
            var page = await LostPageAsync(last, cancellationToken);
            foreach (var attempt in page)
            {
                if (EngineStorage.ShardOf(attempt.Game) == shard)
                {
                    lost.Add(attempt);
                    if (lost.Count == limit)
                    {
                        return lost;
                    }
                }
            }

            if (page.Count < Page)
            {
                return lost;
            }

            last = page[^1].Game;
        }
    }

    public async Task PostponeAsync(DueWake wake, TimeSpan by, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_postpone);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = (int)wake.Kind });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = wake.Id });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = wake.DueAt.UtcDateTime });
        command.Parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = by });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<List<LostAttempt>> LostPageAsync(Guid after, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(s_lost);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = after });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Page });
        var page = new List<LostAttempt>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            page.Add(new LostAttempt(reader.GetGuid(0), reader.GetGuid(1)));
        }

        return page;
    }
}
