using System.Text.RegularExpressions;
using GameFactory.Database.Migrations;
using GameFactory.Database.Sql;
using Npgsql;
using NpgsqlTypes;

namespace GameFactory.Database.Inspection;

/// <summary>What was found of a database and of the user who asks.</summary>
/// <param name="Strangers">Owners of tables of ours in whose name the user may not act.</param>
internal sealed partial record DatabaseFacts(
    string Database,
    string User,
    int Version,
    string VersionText,
    string Encoding,
    string SearchPath,
    bool InRecovery,
    bool ReadOnly,
    string FirstSchema,
    bool HasPublic,
    bool MayUse,
    bool MayCreate,
    bool MayCreateSchemas,
    bool MayCreateDatabases,
    string[] Strangers
)
{
    private static readonly string s_sql = SqlFile.Beside<DatabaseFacts>("facts.sql");

    // Tables of the migrations themselves, so that no list has to be kept beside them.
    private static readonly string[] s_tables =
    [
        VersionTable.Name,
        .. MigrationCatalog
            .Embedded.Scripts.SelectMany(script => TableName().Matches(script.Up))
            .Select(match => match.Groups["name"].Value.ToLowerInvariant())
            .Distinct(StringComparer.Ordinal),
    ];

    public static async Task<DatabaseFacts> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(s_sql, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = s_tables, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = await reader.ReadAllAsync(
            row => new DatabaseFacts(
                row.Get<string>("database"),
                row.Get<string>("user"),
                row.Get<int>("version"),
                row.Get<string>("version_text"),
                row.Get<string>("encoding"),
                row.Get<string>("search_path"),
                row.Get<bool>("in_recovery"),
                row.Get<bool>("read_only"),
                row.Get<string>("first_schema"),
                row.Get<bool>("has_public"),
                row.Get<bool>("may_use"),
                row.Get<bool>("may_create"),
                row.Get<bool>("may_create_schemas"),
                row.Get<bool>("may_create_databases"),
                row.Get<string[]>("strangers")
            ),
            cancellationToken
        );
        return rows[0];
    }

    [GeneratedRegex("^ *CREATE TABLE (IF NOT EXISTS )?(?<name>[A-Za-z_]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TableName();
}
