namespace GameFactory.Database.Migrations.Catalogue;

/// <summary>One fact of a schema.</summary>
/// <param name="Kind">table, column, constraint, index or trigger.</param>
/// <param name="Table">The table it belongs to.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Definition">PostgreSQL's words for it, without the schema's name.</param>
public sealed record CatalogueEntry(string Kind, string Table, string Name, string Definition);
