using GameFactory.Database.Migrations.Catalogue;
using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Database.Migrations.Adoption;

/// <summary>
/// Takes over a database that the Python prototype made and kept with Alembic. When its ten tables equal the schema
/// document, they are recorded as our baseline; the next <c>db up</c> adds what is ours and keeps every row.
/// </summary>
public sealed class DatabaseAdopter(string connectionString, MigrationCatalog? catalog = null)
{
    /// <summary>The migration that makes the tables of the document.</summary>
    public const long BaselineVersion = 2;

    private static readonly string s_unadoptedSql = SqlFile.Beside<DatabaseAdopter>("unadopted.sql");

    private readonly Migrator _migrator = new(connectionString, catalog);

    /// <summary>
    /// The prototype made it and it was not adopted yet. That it holds none of the document's tables any more means that an
    /// adopted one was taken down to zero; then there is nothing to adopt and nothing in the way.
    /// </summary>
    internal static async Task<bool> IsUnadoptedAsync(string connectionString, MigrationStatus status, CancellationToken cancellationToken)
    {
        if (status.Applied.Any(migration => migration.Version == BaselineVersion))
        {
            return false;
        }

        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(s_unadoptedSql, connection);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. SchemaCatalogue.Tables] });
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    /// <summary>
    /// Compares, and stamps only when nothing differs. What a program that did not know the prototype left half migrated, with our
    /// tables beside the document's, is adopted as well.
    /// </summary>
    public async Task<AdoptionReport> AdoptAsync(CancellationToken cancellationToken = default)
    {
        await using var migrating = await MigrationLock.TakeAsync(connectionString, cancellationToken);
        var status = await _migrator.StatusAsync(cancellationToken);
        if (!await IsUnadoptedAsync(connectionString, status, cancellationToken))
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

        var baseline = _migrator.Catalog.Scripts.Single(script => script.Version == BaselineVersion);
        await _migrator.StampAsync(baseline, cancellationToken);
        return new AdoptionReport(AdoptionOutcome.Adopted, baseline.Label, []);
    }
}
