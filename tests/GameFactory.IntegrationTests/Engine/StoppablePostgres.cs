using GameFactory.Database.Cluster;
using GameFactory.Database.Migrations;
using Npgsql;

namespace GameFactory.IntegrationTests.Engine;

/// <summary>A migrated database on a server of its own, which a test may stop and start.</summary>
internal sealed class StoppablePostgres : IAsyncDisposable
{
    private readonly string _folder;

    private StoppablePostgres(PrivatePostgres server, string folder)
    {
        (Server, _folder) = (server, folder);

        // Every question of the test may meet a server that was just stopped: no pooled connection survives that.
        Questions = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false });
    }

    public PrivatePostgres Server { get; }

    public NpgsqlDataSource Questions { get; }

    public static async Task<StoppablePostgres> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("gamefactory-stops-").FullName;
        var server = await PrivatePostgres.StartAsync(
            new PrivatePostgresOptions { Directory = folder },
            TestContext.Current.CancellationToken
        );
        await new Migrator(server.ConnectionString).UpAsync(cancellationToken: TestContext.Current.CancellationToken);
        return new StoppablePostgres(server, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Questions.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await Server.StopAsync(immediate: true, CancellationToken.None);
        Directory.Delete(_folder, recursive: true);
    }
}
