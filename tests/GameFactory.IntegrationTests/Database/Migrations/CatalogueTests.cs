using GameFactory.Database.Migrations.Catalogue;

namespace GameFactory.IntegrationTests.Database.Migrations;

public sealed class CatalogueTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_migrated_schema_differs_from_the_document_only_where_a_reason_is_given()
    {
        var differences = await DifferencesAsync();
        var allowed = AllowedDifference.Read();

        Assert.All(allowed, entry => Assert.False(string.IsNullOrWhiteSpace(entry.Reason)));
        Assert.Empty(
            differences.Where(difference => !allowed.Any(entry => entry.Covers(difference))).Select(difference => difference.ToString())
        );
    }

    [Fact]
    public async Task No_reason_stands_for_a_difference_that_is_not_there()
    {
        var differences = await DifferencesAsync();

        Assert.All(AllowedDifference.Read(), entry => Assert.Contains(differences, entry.Covers));
    }

    [Fact]
    public async Task What_was_added_may_stay_empty_so_that_the_programs_before_still_write()
    {
        var differences = await DifferencesAsync();

        Assert.DoesNotContain(differences, difference =>
            difference is { Kind: "column", Document: null, Database: { } column }
            && column.Contains(" not null", StringComparison.Ordinal)
            && !column.Contains(" default ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_documents_ddl_names_every_index_and_constraint_it_promises()
    {
        var document = await SchemaCatalogue.ReadDocumentAsync(await Postgres.EmptyAsync(), Cancellation);

        Assert.Equal(10, document.Entries.Count(entry => entry.Kind == "table"));
        Assert.Equal(28, document.Entries.Count(entry => entry.Kind == "index" && entry.Name.StartsWith("idx_", StringComparison.Ordinal)));
    }

    private static async Task<IReadOnlyList<CatalogueDifference>> DifferencesAsync()
    {
        var database = await Postgres.CloneAsync();
        var document = await SchemaCatalogue.ReadDocumentAsync(database, Cancellation);
        return document.Compare(await SchemaCatalogue.ReadAsync(database, Cancellation));
    }
}
