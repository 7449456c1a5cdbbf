using GameFactory.Database.Migrations.Catalogue;
using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Database.Migrations;

/// <summary>Databases that the Python prototype made and kept with Alembic.</summary>
internal static class PrototypeDatabase
{
    /// <summary>The migration that makes the tables of the schema document: the prototype's own.</summary>
    public const long BaselineVersion = 2;

    private static readonly string s_unadopted = SqlFile.Beside<Migrator>("unadopted.sql");

    /// <summary>
    /// The prototype made it and it was not adopted yet. That it holds none of the document's tables any more means that an
    /// adopted one was taken down to zero; then there is nothing to adopt and nothing in the way.
    /// </summary>
    public static async Task<bool> IsUnadoptedAsync(string connectionString, MigrationStatus status, CancellationToken cancellationToken)
    {
        if (status.Applied.Any(migration => migration.Version == BaselineVersion))
        {
            return false;
        }

        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(s_unadopted, connection);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. SchemaCatalogue.Tables] });
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }
}
