using GameFactory.Database.Cluster;
using Npgsql;

namespace GameFactory.Cli.Commands.Db;

/// <summary>The database of one command.</summary>
internal sealed class DatabaseTarget : IAsyncDisposable
{
    private readonly PrivatePostgres? _private;

    public DatabaseTarget(string connectionString) => ConnectionString = connectionString;

    public DatabaseTarget(PrivatePostgres cluster) => (_private, ConnectionString) = (cluster, cluster.ConnectionString);

    public string ConnectionString { get; }

    public async ValueTask DisposeAsync()
    {
        if (_private is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await _private.LeaveAsync();
        }
    }
}
