using GameFactory.Database.Sql;
using Npgsql;
using NpgsqlTypes;

namespace GameFactory.Storage.Queries;

/// <summary>Brings the <c>mechanics</c> table in line with the catalogue that this build ships.</summary>
public sealed class MechanicSeeder(NpgsqlDataSource database)
{
    private static readonly string s_seed = SqlFile.Beside<MechanicSeeder>("seed_mechanics.sql");

    /// <summary>Inserts what is missing and updates what changed; may be run at every start and by several silos at once.</summary>
    /// <param name="rowsJson">The rows as a JSON array whose names are the columns.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    /// <returns>The number of rows written; 0 when the table was up to date.</returns>
    public async Task<int> SeedAsync(string rowsJson, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(s_seed);
        command.Parameters.Add(new NpgsqlParameter { Value = rowsJson, NpgsqlDbType = NpgsqlDbType.Jsonb });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
