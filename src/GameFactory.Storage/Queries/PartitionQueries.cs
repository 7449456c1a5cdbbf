using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Storage.Queries;

/// <summary>Reads the state of <c>analytics_events</c>' partitions.</summary>
public sealed class PartitionQueries(NpgsqlDataSource database)
{
    private static readonly string s_future = SqlFile.Beside<PartitionQueries>("future_partitions.sql");

    /// <summary>Number of partitions for months to come.</summary>
    public async Task<int> FutureAsync(CancellationToken cancellationToken) =>
        (await database.ReadAsync(s_future, [], row => row.GetInt32(0), cancellationToken)).Single();
}
