using GameFactory.Database.Cluster;
using GameFactory.Database.Inspection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Hosting;

/// <summary>Ends the start, with the reason, when the database is one that the factory cannot work with.</summary>
internal sealed class DatabaseInspection(IOptions<ServerOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        DatabaseInspector.EnsureAsync(
            PostgresAddress.Parse(options.Value.Database),
            DatabaseNeeds.Schema | DatabaseNeeds.Session,
            cancellationToken
        );

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
