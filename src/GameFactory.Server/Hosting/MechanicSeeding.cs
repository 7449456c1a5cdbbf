using GameFactory.Kit.Mechanics;
using GameFactory.Storage.Queries;
using Microsoft.Extensions.Hosting;

namespace GameFactory.Server.Hosting;

/// <summary>Brings the table of mechanics in line with what this build ships, before any game is worked on.</summary>
internal sealed class MechanicSeeding(MechanicSeeder seeder) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => seeder.SeedAsync(MechanicRows.Json(), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
