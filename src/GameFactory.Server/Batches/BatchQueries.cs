using GameFactory.Database.Sql;
using GameFactory.Engine.Batches;
using Npgsql;

namespace GameFactory.Server.Batches;

/// <summary>Reads batches from their rows; a read never wakes a grain.</summary>
public sealed class BatchQueries(NpgsqlDataSource database)
{
    private static readonly string s_batches = SqlFile.Beside<BatchQueries>("batches.sql");

    /// <summary>Batches, newest first; all or those of a status.</summary>
    public async Task<IReadOnlyList<BatchView>> ListAsync(string? status, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(s_batches, [null, status, limit], Read, cancellationToken);

    /// <summary>One batch, or null.</summary>
    public async Task<BatchView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await database.ReadAsync(s_batches, [id, null, 1], Read, cancellationToken)).SingleOrDefault();

    private static BatchView Read(NpgsqlDataReader row) => new()
    {
        Id = row.GetGuid(0),
        Name = row.GetString(1),
        Status = row.GetString(2),
        GameCount = row.GetInt32(3),
        GenreMix = row.GetString(4),
        Constraints = row.GetString(5),
        Seed = row.GetInt64(6),
        Window = row.GetInt32(7),
        Priority = row.GetInt32(8),
        Simulated = row.GetBoolean(9),
        CreatedAt = row.GetFieldValue<DateTimeOffset>(10),
        StartedAt = row.Value<DateTimeOffset>(11),
        CompletedAt = row.Value<DateTimeOffset>(12),
        PausedAt = row.Value<DateTimeOffset>(13),
        ReadAt = row.GetFieldValue<DateTimeOffset>(14),
        Counts = new BatchCounts(row.GetInt32(15), row.GetInt32(16), row.GetInt32(17), row.GetInt32(18), row.GetInt32(19), row.GetInt32(20)),
        StepsDone = row.GetInt64(21),
        StepsGivenUp = row.GetInt64(22),
        Observing = row.GetInt32(23),
        Deletion = row.Value<DateTimeOffset>(24) is { } since ? new DeletionView(since, row.GetBoolean(25), row.IsDBNull(26) ? null : row.GetString(26)) : null,
    };
}
