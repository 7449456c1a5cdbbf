using GameFactory.Database.Sql;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using Npgsql;

namespace GameFactory.Storage.Queries;

/// <summary>Reads batches from their rows; a read never wakes a grain.</summary>
public sealed class BatchQueries(NpgsqlDataSource database, StepPlan plan)
{
    private static readonly string s_batches = SqlFile.Beside<BatchQueries>("batches.sql");

    /// <summary>Batches, newest first; all or those of a status.</summary>
    public async Task<IReadOnlyList<BatchView>> ListAsync(string? status, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(s_batches, [null, status, limit, plan.Count], Read, cancellationToken);

    /// <summary>One batch, or null.</summary>
    public async Task<BatchView?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await database.ReadAsync(s_batches, [id, null, 1, plan.Count], Read, cancellationToken)).SingleOrDefault();

    /// <summary>The columns in which a query counts games by status.</summary>
    internal static BatchCounts Counts(NpgsqlDataReader row) => new(
        row.Get<int>("created"), row.Get<int>("in_progress"), row.Get<int>("completed"), row.Get<int>("failed"), row.Get<int>("cancelled"), row.Get<int>("published"));

    private BatchView Read(NpgsqlDataReader row) => new()
    {
        Id = row.Get<Guid>("id"),
        Name = row.Get<string>("name"),
        Status = row.Get<string>("status"),
        GameCount = row.Get<int>("game_count"),
        GenreMix = row.Get<string>("genre_mix"),
        Constraints = row.Get<string>("constraints"),
        Seed = row.Get<long>("seed"),
        Window = row.Get<int>("win_size"),
        Priority = row.Get<int>("priority"),
        Simulated = row.Get<bool>("simulated"),
        CreatedAt = row.Get<DateTimeOffset>("created_at"),
        StartedAt = row.Value<DateTimeOffset>("started_at"),
        CompletedAt = row.Value<DateTimeOffset>("completed_at"),
        PausedAt = row.Value<DateTimeOffset>("paused_at"),
        ReadAt = row.Get<DateTimeOffset>("read_at"),
        Counts = Counts(row),
        StepsTotal = (long)plan.Count * row.Get<int>("game_count"),
        StepsDone = row.Get<long>("steps_done"),
        StepsGivenUp = row.Get<long>("steps_given_up"),
        Observing = row.Get<int>("observing"),
        Deletion = row.Value<DateTimeOffset>("deleting_at") is { } since ? new DeletionView(since, row.Get<bool>("deletes_repositories"), row.Text("deletion_waits")) : null,
    };
}
