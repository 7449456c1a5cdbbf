using GameFactory.Database.Migrations.Catalogue;

namespace GameFactory.Database.Migrations.Adoption;

/// <summary>
/// Takes over a database that the Python prototype made and kept with Alembic. When its ten tables equal the schema
/// document, they are recorded as our baseline; the next <c>db up</c> adds what is ours and keeps every row.
/// </summary>
public sealed class DatabaseAdopter(string connectionString, MigrationCatalog? catalog = null)
{
    private readonly Migrator _migrator = new(connectionString, catalog);

    /// <summary>
    /// Compares, and stamps only when nothing differs. What a program that did not know the prototype left half migrated, with our
    /// tables beside the document's, is adopted as well.
    /// </summary>
    public async Task<AdoptionReport> AdoptAsync(CancellationToken cancellationToken = default)
    {
        await using var migrating = await _migrator.LockAsync(cancellationToken);
        var status = await _migrator.StatusAsync(cancellationToken);
        if (!await PrototypeDatabase.IsUnadoptedAsync(connectionString, status, cancellationToken))
        {
            return new AdoptionReport(status.Applied.Count > 0 ? AdoptionOutcome.AlreadyManaged : AdoptionOutcome.NotAPrototype, null, []);
        }

        var document = await SchemaCatalogue.ReadDocumentAsync(connectionString, cancellationToken);
        var database = await SchemaCatalogue.ReadAsync(connectionString, cancellationToken);
        var differences = document.Compare(database);
        if (differences.Count > 0)
        {
            return new AdoptionReport(AdoptionOutcome.Different, null, differences);
        }

        var baseline = _migrator.Catalog.Scripts.Single(script => script.Version == PrototypeDatabase.BaselineVersion);
        await _migrator.StampAsync(baseline, cancellationToken);
        return new AdoptionReport(AdoptionOutcome.Adopted, baseline.Label, []);
    }
}
