using GameFactory.Database.Migrations;

namespace GameFactory.Tests.Database.Migrations;

public sealed class MigrationCatalogTests
{
    [Fact]
    public void The_binary_carries_every_file_of_the_folder()
    {
        var files = Tidy.Repository.Files(".sql").Where(path => path.StartsWith("sql/migrations/", StringComparison.Ordinal)).ToList();

        Assert.Equal(files.Count, MigrationCatalog.Embedded.Scripts.Count * 2);
        Assert.All(MigrationCatalog.Embedded.Scripts, script => Assert.Contains($"sql/migrations/{script.Label}.up.sql", files));
    }

    [Fact]
    public void A_number_taken_twice_is_refused()
    {
        var error = Assert.Throws<InvalidDataException>(() =>
            Catalog("0001_a.up.sql", "0001_a.down.sql", "0001_b.up.sql", "0001_b.down.sql")
        );

        Assert.Contains("0001 is taken by a and b", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_migration_without_its_way_back_is_refused()
    {
        var error = Assert.Throws<InvalidDataException>(() => Catalog("0001_a.up.sql"));

        Assert.Contains("0001_a.down.sql is missing", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1_a.up.sql")]
    [InlineData("0001_a.sql")]
    [InlineData("0001_A.up.sql")]
    public void A_file_with_another_name_is_refused(string name) => Assert.Throws<InvalidDataException>(() => Catalog(name));

    [Fact]
    public void The_head_of_the_up_file_marks_it()
    {
        var catalog = MigrationCatalog.FromFiles([
            new("0002_b.up.sql", "-- major\n-- no transaction\nSELECT 1"),
            new("0002_b.down.sql", ""),
            new("0001_a.up.sql", "SELECT 1 -- major\n"),
            new("0001_a.down.sql", ""),
        ]);

        Assert.Equal(
            [(1, false, true), (2, true, false)],
            catalog.Scripts.Select(script => ((int)script.Version, script.IsMajor, script.InTransaction))
        );
    }

    [Theory]
    [InlineData(0, 9)]
    [InlineData(7, 0)]
    public void A_script_between_unknown_versions_is_refused(long from, long to) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MigrationPlan.Script(Catalog("0001_a.up.sql", "0001_a.down.sql"), from, to));

    private static MigrationCatalog Catalog(params string[] names) =>
        MigrationCatalog.FromFiles(names.Select(name => new KeyValuePair<string, string>(name, "SELECT 1")));
}
