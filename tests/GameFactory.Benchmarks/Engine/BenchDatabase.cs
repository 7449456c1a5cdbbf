using GameFactory.Storage.Migrations;
using GameFactory.Storage.PrivateCluster;
using Npgsql;

namespace GameFactory.Benchmarks.Engine;

/// <summary>A scratch database: in a private cluster of its own, or on a given server.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly Func<Task> _remove;

    private BenchDatabase(string connectionString, int? server, Func<Task> remove)
    {
        ConnectionString = connectionString;
        Server = server;
        _remove = remove;
    }

    public string ConnectionString { get; }

    /// <summary>Process id of the server when it runs on this machine and is ours.</summary>
    public int? Server { get; }

    public static async Task<BenchDatabase> CreateAsync(string? postgres, CancellationToken cancellationToken)
    {
        var database = postgres is null ? await PrivateAsync(cancellationToken) : await OnServerAsync(postgres, cancellationToken);
        await new Migrator(database.ConnectionString).UpAsync(cancellationToken: cancellationToken);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _remove();
    }

    private static async Task<BenchDatabase> PrivateAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("gamefactory-bench-").FullName;
        var server = await PrivatePostgres.StartAsync(new PrivatePostgresOptions { Directory = folder }, cancellationToken);
        return new BenchDatabase(server.ConnectionString, server.ProcessId, async () =>
        {
            await server.StopAsync(cancellationToken: CancellationToken.None);
            Directory.Delete(folder, recursive: true);
        });
    }

    private static async Task<BenchDatabase> OnServerAsync(string postgres, CancellationToken cancellationToken)
    {
        var address = new NpgsqlConnectionStringBuilder(PostgresAddress.Parse(postgres)) { PersistSecurityInfo = true };
        var scratch = $"gamefactory_bench_{Environment.ProcessId}";
        await ExecuteAsync(address.ConnectionString, $"CREATE DATABASE {scratch}", cancellationToken);
        var made = new NpgsqlConnectionStringBuilder(address.ConnectionString) { Database = scratch };
        return new BenchDatabase(made.ConnectionString, null, () => ExecuteAsync(address.ConnectionString, $"DROP DATABASE {scratch} WITH (FORCE)", CancellationToken.None));
    }

    private static async Task ExecuteAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
