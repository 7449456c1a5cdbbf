using FluentMigrator;
using FluentMigrator.Infrastructure;
using FluentMigrator.Runner;

namespace GameFactory.Database.Migrations;

/// <summary>Hands FluentMigrator the catalogue in place of the classes it would look for by reflection.</summary>
internal sealed class CatalogMigrationLoader(MigrationCatalog catalog, Action<MigrationScript> begun) : IMigrationInformationLoader
{
    public SortedList<long, IMigrationInfo> LoadMigrations()
    {
        var migrations = new SortedList<long, IMigrationInfo>();
        foreach (var script in catalog.Scripts)
        {
            var behavior = script.InTransaction ? TransactionBehavior.Default : TransactionBehavior.None;
            migrations.Add(
                script.Version,
                new MigrationInfo(script.Version, script.Name, behavior, script.IsMajor, () => new SqlFileMigration(script, begun))
            );
        }

        return migrations;
    }
}
