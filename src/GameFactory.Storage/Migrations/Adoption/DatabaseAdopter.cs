using GameFactory.Storage.Migrations.Catalogue;
using Npgsql;

namespace GameFactory.Storage.Migrations.Adoption;

/// <summary>
/// Takes over a database that the Python prototype made and kept with Alembic. When its ten tables equal the schema
/// document, they are recorded as our baseline; the next <c>db up</c> adds what is ours and keeps every row.
/// </summary>
public sealed class DatabaseAdopter(string connectionString, MigrationCatalog? catalog = null)
{
    /// <summary>The migration that makes the tables of the document.</summary>
    public const long BaselineVersion = 2;

    private readonly Migrator _migrator = new(connectionString, catalog);

    /// <summary>Compares, and stamps only when nothing differs.</summary>
    public async Task<AdoptionReport> AdoptAsync(CancellationToken cancellationToken = default)
    {
        await using var migrating = await MigrationLock.TakeAsync(connectionString, cancellationToken);
        if ((await _migrator.StatusAsync(cancellationToken)).Applied.Count > 0)
        {
            return new AdoptionReport(AdoptionOutcome.AlreadyManaged, null, []);
        }

        if (!await HasAlembicAsync(cancellationToken))
        {
            return new AdoptionReport(AdoptionOutcome.NotAPrototype, null, []);
        }

        var document = await SchemaCatalogue.ReadDocumentAsync(connectionString, cancellationToken);
        var database = await SchemaCatalogue.ReadAsync(connectionString, cancellationToken);
        var differences = document.Compare(database);
        if (differences.Count > 0)
        {
            return new AdoptionReport(AdoptionOutcome.Different, null, differences);
        }

        var baseline = _migrator.Catalog.Scripts.Single(script => script.Version == BaselineVersion);
        await _migrator.StampAsync(baseline, cancellationToken);
        return new AdoptionReport(AdoptionOutcome.Adopted, baseline.Label, []);
    }

    private async Task<bool> HasAlembicAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT to_regclass('public.alembic_version') IS NOT NULL", connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }
}
