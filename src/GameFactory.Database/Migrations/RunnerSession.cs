using FluentMigrator.Runner;
using FluentMigrator.Runner.Initialization;
using FluentMigrator.Runner.VersionTableInfo;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.Database.Migrations;

/// <summary>A FluentMigrator runner on one database, alive for one operation.</summary>
internal sealed class RunnerSession : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly IServiceScope _scope;

    public RunnerSession(string connectionString, MigrationCatalog catalog)
    {
        _services = new ServiceCollection()
            .AddFluentMigratorCore()
            .ConfigureRunner(runner => runner.AddPostgres15_0().WithGlobalConnectionString(connectionString))
            .Configure<RunnerOptions>(options =>
            {
                // A migration marked major is a breaking change to FluentMigrator, which refuses those by default.
                options.AllowBreakingChange = true;
                options.NoConnection = false;
            })
            .Configure<FluentMigrator.Runner.Processors.ProcessorOptions>(options => options.Timeout = TimeSpan.FromHours(6))
            .AddScoped<IVersionTableMetaData, VersionTable>()
            .AddScoped<IMigrationInformationLoader>(_ => new CatalogMigrationLoader(catalog, script => Begun = script))
            .BuildServiceProvider();
        _scope = _services.CreateScope();
        Runner = _scope.ServiceProvider.GetRequiredService<IMigrationRunner>();
        Versions = _scope.ServiceProvider.GetRequiredService<IVersionLoader>();
    }

    public IMigrationRunner Runner { get; }

    public IVersionLoader Versions { get; }

    /// <summary>The migration that runs, or ran last; null before the first.</summary>
    public MigrationScript? Begun { get; private set; }

    public void Dispose()
    {
        _scope.Dispose();
        _services.Dispose();
    }
}
