using GameFactory.Database.Sql;
using Npgsql;

namespace GameFactory.Database.Migrations.Catalogue;

/// <summary>What a database says of the ten tables of the schema document, in a form that can be compared.</summary>
public sealed class SchemaCatalogue
{
    private const string ScratchSchema = "gamefactory_document";

    private static readonly string s_catalogueSql = SqlFile.Beside<SchemaCatalogue>("catalogue.sql");
    private static readonly string s_documentSql = SqlFile.Beside<SchemaCatalogue>("document.sql");

    private SchemaCatalogue(IReadOnlyList<CatalogueEntry> entries) => Entries = entries;

    /// <summary>The ten tables of the document.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        "batches",
        "games",
        "game_steps",
        "mechanics",
        "game_assets",
        "game_builds",
        "analytics_events",
        "game_metrics",
        "learning_weights",
        "generation_logs",
    ];

    public IReadOnlyList<CatalogueEntry> Entries { get; }

    /// <summary>Reads the tables of schema <c>public</c>.</summary>
    public static async Task<SchemaCatalogue> ReadAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        return await ReadSchemaAsync(connection, "public", cancellationToken);
    }

    /// <summary>
    /// Reads what the document's own DDL makes, word for word: it runs in a schema of its own, in a transaction of
    /// <paramref name="connectionString"/>'s database that is rolled back.
    /// </summary>
    public static async Task<SchemaCatalogue> ReadDocumentAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, $"CREATE SCHEMA {ScratchSchema}; SET LOCAL search_path = {ScratchSchema}", cancellationToken);
        await ExecuteAsync(connection, s_documentSql, cancellationToken);
        var document = await ReadSchemaAsync(connection, ScratchSchema, cancellationToken);
        await transaction.RollbackAsync(cancellationToken);
        return document;
    }

    /// <summary>Every fact in which <paramref name="database"/> differs from this, the document.</summary>
    public IReadOnlyList<CatalogueDifference> Compare(SchemaCatalogue database)
    {
        var there = database.Entries.ToDictionary(Key, entry => entry.Definition);
        var here = Entries.ToDictionary(Key, entry => entry.Definition);
        return
        [
            .. here
                .Keys.Union(there.Keys)
                .Select(key => new CatalogueDifference(
                    key.Kind,
                    key.Table,
                    key.Name,
                    here.GetValueOrDefault(key),
                    there.GetValueOrDefault(key)
                ))
                .Where(difference => difference.Document != difference.Database)
                .OrderBy(difference => (difference.Table, difference.Kind, difference.Name)),
        ];
    }

    private static (string Kind, string Table, string Name) Key(CatalogueEntry entry) => (entry.Kind, entry.Table, entry.Name);

    private static async Task<SchemaCatalogue> ReadSchemaAsync(
        NpgsqlConnection connection,
        string schema,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(s_catalogueSql, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = schema });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. Tables] });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return new SchemaCatalogue(await reader.ReadAllAsync(Entry, cancellationToken));
    }

    private static CatalogueEntry Entry(NpgsqlDataReader row)
    {
        var kind = row.Get<string>("kind");
        var definition = row.Get<string>("definition");
        return new CatalogueEntry(
            kind,
            row.Get<string>("table_name"),
            row.Get<string>("name"),
            kind is "constraint" or "index" ? Expression.Canonical(definition) : definition
        );
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
