[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace GameFactory.IntegrationTests.Database.Cluster;

/// <summary>Stops the cluster of <see cref="Postgres"/> when the test run ends.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await Postgres.StopAsync();
}
