namespace GameFactory.Database.Migrations.Catalogue;

/// <summary>A fact in which a schema differs from the document.</summary>
/// <param name="Kind">table, column, constraint, index or trigger.</param>
/// <param name="Table">The table.</param>
/// <param name="Name">The name of the column, constraint, index or trigger.</param>
/// <param name="Document">What the document says; null when it knows nothing of it.</param>
/// <param name="Database">What the database says; null when it is missing there.</param>
public sealed record CatalogueDifference(string Kind, string Table, string Name, string? Document, string? Database)
{
    public override string ToString() =>
        (Document, Database) switch
        {
            (_, null) => $"{Kind} {Table}.{Name} is missing: {Document}",
            (null, _) => $"{Kind} {Table}.{Name} is not in the document: {Database}",
            _ => $"{Kind} {Table}.{Name} is {Database}, the document says {Document}",
        };
}
