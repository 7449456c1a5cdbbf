using GameFactory.Database.Cluster;
using GameFactory.Database.Migrations;
using Npgsql;

namespace GameFactory.Benchmarks;

/// <summary>A fresh, migrated database: on the given server, or on a private cluster with fsync on that goes afterwards.</summary>
public sealed class BenchDatabase : IAsyncDisposable
{
    private readonly PrivatePostgres? _cluster;
    private readonly string? _folder;
    private readonly string? _server;
    private readonly string _name;
    private string? _copy;

    private BenchDatabase(string connectionString, string name, string? server, PrivatePostgres? cluster, string? folder)
    {
        ConnectionString = connectionString;
        (_name, _server, _cluster, _folder) = (name, server, cluster, folder);
    }

    /// <summary>Npgsql connection string.</summary>
    public string ConnectionString { get; }

    /// <summary>Makes and migrates it.</summary>
    /// <param name="postgres">Npgsql connection string or postgres:// URL of a server on which databases may be made; null starts a private
    /// cluster.</param>
    public static async Task<BenchDatabase> CreateAsync(string? postgres)
    {
        var name = $"bench_{Environment.ProcessId}";
        PrivatePostgres? cluster = null;
        string? folder = null;
        if (postgres is null)
        {
            folder = Directory.CreateTempSubdirectory("gamefactory-bench-").FullName;
            cluster = await PrivatePostgres.StartAsync(new PrivatePostgresOptions { Directory = Path.Combine(folder, "postgres") });
            postgres = cluster.ConnectionStringOf("postgres");
        }
        else
        {
            postgres = new NpgsqlConnectionStringBuilder(PostgresAddress.Parse(postgres)) { PersistSecurityInfo = true }.ConnectionString;
        }

        await ExecuteAsync(postgres, $"CREATE DATABASE {name}");
        var connectionString = new NpgsqlConnectionStringBuilder(postgres) { Database = name }.ConnectionString;
        await new Migrator(connectionString).UpAsync();
        return new BenchDatabase(connectionString, name, postgres, cluster, folder);
    }

    /// <summary>One value of one row.</summary>
    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Makes a second database like this one, which goes with it; its connection string. Nobody may be connected.</summary>
    public async Task<string> CopyAsync()
    {
        NpgsqlConnection.ClearAllPools();
        _copy = $"{_name}_copy";
        var server = _cluster is { } cluster ? cluster.ConnectionStringOf("postgres") : _server!;
        await ExecuteAsync(server, $"CREATE DATABASE {_copy} TEMPLATE {_name} STRATEGY file_copy");
        return new NpgsqlConnectionStringBuilder(ConnectionString) { Database = _copy }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_cluster is null)
        {
            if (_copy is not null)
            {
                await ExecuteAsync(_server!, $"DROP DATABASE IF EXISTS {_copy} WITH (FORCE)");
            }

            await ExecuteAsync(_server!, $"DROP DATABASE {_name} WITH (FORCE)");
            return;
        }

        await _cluster.StopAsync(immediate: true);
        Directory.Delete(_folder!, recursive: true);
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
