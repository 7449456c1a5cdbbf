using System.Globalization;
using GameFactory.Database.Cluster;
using GameFactory.Database.Migrations;
using Npgsql;

namespace GameFactory.IntegrationTests.Database.Cluster;

/// <summary>
/// One private cluster per test run, started by the first test that asks, with a migrated template database.
/// A clone of the template takes 0.1 s: one per test class.
/// </summary>
public static class Postgres
{
    private const string Template = "template_migrated";

    private static readonly Lazy<Task<PrivatePostgres>> s_cluster = new(StartAsync);
    private static readonly SemaphoreSlim s_cloning = new(1);
    private static int _clones;

    /// <summary>A new database with the whole schema; returns its connection string.</summary>
    public static Task<string> CloneAsync() => CreateAsync(Template);

    /// <summary>A new database with nothing in it; returns its connection string.</summary>
    public static Task<string> EmptyAsync() => CreateAsync("template0");

    /// <summary>The cluster itself, for what clones cannot do. Do not stop it: other tests run on it.</summary>
    public static Task<PrivatePostgres> ClusterAsync() => s_cluster.Value;

    internal static async Task StopAsync()
    {
        if (!s_cluster.IsValueCreated)
        {
            return;
        }

        NpgsqlConnection.ClearAllPools();
        var cluster = await s_cluster.Value;
        await cluster.StopAsync(immediate: true);
        TestFolder.Delete();
    }

    private static async Task<PrivatePostgres> StartAsync()
    {
        await TestFolder.SweepAsync();
        var cluster = await PrivatePostgres.StartAsync(Options(TestFolder.Path));
        var migrated = cluster.ConnectionStringOf(Template);
        await ExecuteAsync(cluster, $"CREATE DATABASE {Template}");
        await new Migrator(migrated).UpAsync();
        NpgsqlConnection.ClearAllPools();
        return cluster;
    }

    internal static PrivatePostgresOptions Options(string folder) =>
        new()
        {
            Directory = folder,
            // Nothing here has to survive the machine; a killed server loses nothing either way.
            Settings = new Dictionary<string, string>
            {
                ["fsync"] = "off",
                ["full_page_writes"] = "off",
                ["shared_buffers"] = "256MB",
                ["max_wal_size"] = "2GB",
            },
        };

    private static async Task<string> CreateAsync(string template)
    {
        var cluster = await s_cluster.Value;
        var name = "test_" + Interlocked.Increment(ref _clones).ToString(CultureInfo.InvariantCulture);

        // A template may not be in use while it is copied, by another copy neither.
        await s_cloning.WaitAsync();
        try
        {
            await ExecuteAsync(cluster, $"CREATE DATABASE {name} TEMPLATE {template}");
        }
        finally
        {
            s_cloning.Release();
        }

        return cluster.ConnectionStringOf(name);
    }

    private static async Task ExecuteAsync(PrivatePostgres cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionStringOf("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
